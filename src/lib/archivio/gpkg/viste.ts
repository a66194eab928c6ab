import type { Contenuto } from '../contenuto.ts';
import { nomeTema, TEMI } from '../../atlante/temi.ts';
import { quote, quoteText } from './tabella-to-sql.ts';
import { AREA, PROVINCIA } from '../../territory/area.ts';

/** A view of the GeoPackage. */
export interface Vista {
  nome: string;
  titolo: string;
  descrizione: string;
  sql: string;
}

/** Name of an id in SQL without quotes: `carate-brianza` -> `carate_brianza`. */
export const idToSql = (id: string): string => id.replaceAll('-', '_');

/** Joins, not CASE expressions: only a column that is taken as it is keeps its type in GDAL. */
function joinOsservazioni(indicatore: string): string {
  const alias = idToSql(indicatore);
  const where = `${alias}.indicatore = ${quoteText(indicatore)}`;
  return `LEFT JOIN osservazioni ${alias} ON ${where} AND ${alias}.territorio = b.territorio AND ${alias}.anno = b.anno`;
}

/** A wide view for each tema: one row a territory and year, one column an indicatore. */
export function makeVisteTemi({ dati }: Contenuto): Vista[] {
  return TEMI.flatMap(({ id: tema }): Vista[] => {
    const ids = dati.map(({ indicatore }) => indicatore).filter((one) => one.tema === tema);
    if (ids.length === 0) return [];
    const nome = `tema_${idToSql(tema)}`;
    return [
      {
        nome,
        titolo: `Tema ${nomeTema(tema)}`,
        descrizione: `Una riga per territorio e anno, una colonna per indicatore del tema ${nomeTema(tema)}.`,
        sql: [
          `CREATE VIEW ${quote(nome)} AS SELECT`,
          '  b.fid AS fid, b.territorio, t.nome, t.livello, t.ambito, b.anno, b.anno_numero,',
          ids.map(({ id }) => `  ${idToSql(id)}.valore AS ${idToSql(id)}`).join(',\n'),
          'FROM (',
          '  SELECT MIN(fid) AS fid, territorio, anno, anno_numero FROM osservazioni',
          `  WHERE indicatore IN (${ids.map(({ id }) => quoteText(id)).join(', ')})`,
          '  GROUP BY territorio, anno',
          ') b JOIN territori t ON t.id = b.territorio',
          ...ids.map(({ id }) => joinOsservazioni(id)),
        ].join('\n'),
      },
    ];
  });
}

/** A view of the series for each ambito: its own rows and those of its comuni, with four comparators beside. */
export function makeVisteAmbiti({ ambiti }: Contenuto): Vista[] {
  return ambiti.map(({ id, nome: nomeAmbito }) => {
    const nome = `ambito_${idToSql(id)}`;
    const other = [PROVINCIA.id, AREA.id, 'lombardia', 'italia'];
    const columns = other.map((territorio) => {
      const alias = idToSql(territorio);
      return `${alias}.valore AS ${alias}`;
    });
    const joins = other.map((territorio) => {
      const alias = idToSql(territorio);
      return `LEFT JOIN osservazioni ${alias} ON ${alias}.indicatore = o.indicatore AND ${alias}.anno = o.anno AND ${alias}.territorio = ${quoteText(territorio)}`;
    });
    return {
      nome,
      titolo: `Serie dell’ambito di ${nomeAmbito}`,
      descrizione: `Serie dell’ambito di ${nomeAmbito} e dei suoi comuni, con i valori della provincia, dell’area, della Lombardia e dell’Italia.`,
      sql: [
        `CREATE VIEW ${quote(nome)} AS SELECT`,
        '  o.fid AS fid, i.tema, o.indicatore, i.nome AS nome_indicatore, i.unita, o.territorio, t.nome AS nome_territorio,',
        `  o.livello, o.anno, o.anno_numero, o.valore, o.stato, ${columns.join(', ')}`,
        'FROM osservazioni o JOIN territori t ON t.id = o.territorio JOIN indicatori i ON i.id = o.indicatore',
        ...joins,
        `WHERE t.id = ${quoteText(id)} OR t.ambito = ${quoteText(id)}`,
      ].join('\n'),
    };
  });
}
