import { PROVINCIA } from '../territory/area.ts';

/** Worked queries of the SQL page: each is run by a test on the published database. */
export const ESEMPI_SQL: readonly { titolo: string; sql: string }[] = [
  {
    titolo: 'Un indicatore negli ambiti, ultimo anno',
    sql: `SELECT t.nome, round(o.valore, 1) AS valore, o.stato
FROM osservazioni o
JOIN territori t ON t.id = o.territorio
JOIN indicatori i ON i.id = o.indicatore
WHERE o.indicatore = 'indice-vecchiaia'
  AND o.livello = 'ambito' AND o.anno = i.ultimo
ORDER BY o.valore DESC;`,
  },
  {
    titolo: 'I comuni di un ambito, dal più popoloso',
    sql: `SELECT t.nome, o.valore AS residenti
FROM osservazioni o
JOIN territori t ON t.id = o.territorio
WHERE o.indicatore = 'popolazione-residente'
  AND o.anno = '2026' AND t.ambito = 'seregno'
ORDER BY residenti DESC;`,
  },
  {
    titolo: 'Una serie storica con gli anni in colonna',
    sql: `SELECT t.nome,
  round(max(o.valore) FILTER (WHERE o.anno = '2018')) AS a_2018,
  round(max(o.valore) FILTER (WHERE o.anno = '2024')) AS a_2024
FROM osservazioni o
JOIN territori t ON t.id = o.territorio
WHERE o.indicatore = 'reddito-medio-contribuente' AND o.livello = 'ambito'
GROUP BY t.id ORDER BY a_2024 DESC;`,
  },
  {
    titolo: 'Due indicatori fianco a fianco, dalla vista del tema',
    sql: `SELECT nome, anno, indice_vecchiaia, quota_65_piu
FROM tema_popolazione
WHERE livello = 'comune' AND anno = '2026'
ORDER BY indice_vecchiaia DESC LIMIT 20;`,
  },
  {
    titolo: 'Un totale tutto tuo: somma di numeratori e denominatori, mai media di rapporti',
    sql: `SELECT 100.0 * sum(o.numeratore) / sum(o.denominatore) AS indice_vecchiaia,
  count(*) AS comuni
FROM osservazioni o
JOIN territori t ON t.id = o.territorio
WHERE o.indicatore = 'indice-vecchiaia' AND o.anno = '2026'
  AND t.nome IN ('Desio', 'Seregno', 'Lissone');`,
  },
  {
    titolo: 'Chi è sopra il valore della provincia',
    sql: `SELECT t.nome, round(o.valore, 1) AS comune, round(p.valore, 1) AS provincia
FROM osservazioni o
JOIN territori t ON t.id = o.territorio
JOIN osservazioni p ON p.indicatore = o.indicatore
  AND p.anno = o.anno AND p.territorio = '${PROVINCIA.id}'
WHERE o.indicatore = 'quota-stranieri' AND o.livello = 'comune'
  AND o.anno = '2025' AND o.valore > p.valore
ORDER BY o.valore DESC;`,
  },
  {
    titolo: 'Il primo e l’ultimo comune di ogni ambito',
    sql: `WITH classifica AS (
  SELECT a.nome AS ambito, t.nome AS comune, round(o.valore) AS reddito,
    rank() OVER (PARTITION BY a.id ORDER BY o.valore DESC) AS dal_primo,
    rank() OVER (PARTITION BY a.id ORDER BY o.valore) AS dall_ultimo
  FROM osservazioni o
  JOIN territori t ON t.id = o.territorio
  JOIN territori a ON a.id = t.ambito
  WHERE o.indicatore = 'reddito-medio-contribuente' AND o.anno = '2024'
)
SELECT ambito, comune, reddito, dal_primo AS posto
FROM classifica WHERE dal_primo = 1 OR dall_ultimo = 1
ORDER BY ambito, posto;`,
  },
  {
    titolo: 'Che cosa manca, e perché',
    sql: `SELECT stato, count(*) AS celle, count(DISTINCT indicatore) AS indicatori
FROM osservazioni WHERE valore IS NULL
GROUP BY stato ORDER BY celle DESC;`,
  },
  {
    titolo: 'Da quale fonte viene un indicatore, e con quale licenza',
    sql: `SELECT i.nome, f.editore, f.titolo, f.licenza, f.acquisito
FROM indicatori i
JOIN indicatori_fonti x ON x.indicatore = i.id
JOIN fonti f ON f.id = x.fonte
WHERE i.tema = 'reddito' ORDER BY i.nome, f.titolo;`,
  },
  {
    titolo: 'Farmacie ogni 10.000 residenti, comune per comune',
    sql: `SELECT c.nome, count(s.id) AS farmacie, p.valore AS residenti,
  round(10000.0 * count(s.id) / p.valore, 2) AS ogni_10000
FROM comuni c
LEFT JOIN servizi s ON s.comune = c.codice AND s.genere = 'farmacie'
JOIN osservazioni p ON p.territorio = c.codice
  AND p.indicatore = 'popolazione-residente' AND p.anno = '2026'
GROUP BY c.codice ORDER BY ogni_10000 DESC;`,
  },
];
