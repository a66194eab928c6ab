import { isMancante } from '../format/format-stato.ts';
import type { Cubo, DatiTabelle } from './dati.ts';
import { makePerAbitante } from './per-abitante.ts';
import { calculateRapporto } from './rapporto.ts';

/** Unpacks `/dati/tabelle.json`; counts gain their companion "ogni 1.000 abitanti". */
export function makeCubo(dati: DatiTabelle): Cubo {
  const { temi, territori, fonti, indicatori, stati, blocchi } = dati;
  const posti = new Map(territori.map(({ id }, i) => [id, i]));
  const perId = new Map(indicatori.map((indicatore, i) => [indicatore.id, { indicatore, i }]));
  const anniDi = indicatori.map(({ anni }) => new Map(anni.map((anno, i) => [anno, i])));
  const findCella: Cubo['findCella'] = (id, territorio, anno) => {
    const voce = perId.get(id);
    const posto = posti.get(territorio);
    const riga = voce && anniDi[voce.i]!.get(anno);
    if (voce === undefined || posto === undefined || riga === undefined) return undefined;
    const { v, n, d, s } = blocchi[voce.i]!;
    const k = riga * territori.length + posto;
    const stato = stati[s[k]!];
    if (stato === undefined) return undefined;
    const numeratore = n?.[k] ?? null;
    const denominatore = d?.[k] ?? null;
    const intero = v[k] ?? null;
    const valore =
      intero === null && !isMancante(stato) && numeratore !== null && denominatore !== null
        ? calculateRapporto(voce.indicatore.fattore, numeratore, denominatore)
        : intero;
    return { valore, stato, numeratore, denominatore };
  };
  return makePerAbitante({
    temi,
    territori,
    fonti,
    indicatori,
    findIndicatore: (id) => perId.get(id)?.indicatore,
    findTerritorio: (id) => territori[posti.get(id) ?? -1],
    findCella,
  });
}
