import type { Atlante } from './atlante.ts';
import { isMancante } from '../format/format-stato.ts';

/** Coverage of one indicatore: for each year, how many of the 62 comuni have a value. */
export interface Copertura {
  id: string;
  nome: string;
  perAnno: { anno: string; presenti: number; totali: number }[];
}

/** How complete every indicatore is, year by year. */
export function listCoperture(atlante: Atlante): Copertura[] {
  const totali = atlante.comuni.length;
  return atlante.indicatori.map((d) => {
    const anni = [...new Set(d.osservazioni.map((o) => o.anno))].sort();
    return {
      id: d.indicatore.id,
      nome: d.indicatore.nome,
      perAnno: anni.map((anno) => ({
        anno,
        presenti: d.osservazioni.filter(
          (o) => o.anno === anno && o.livello === 'comune' && o.valore !== null,
        ).length,
        totali,
      })),
    };
  });
}

/** Missing cells of comuni by reason, most frequent first. */
export function countMancanti(atlante: Atlante): { stato: string; quanti: number }[] {
  const conteggi = new Map<string, number>();
  for (const d of atlante.indicatori) {
    for (const o of d.osservazioni) {
      if (o.livello === 'comune' && isMancante(o.stato))
        conteggi.set(o.stato, (conteggi.get(o.stato) ?? 0) + 1);
    }
  }
  return [...conteggi]
    .map(([stato, quanti]) => ({ stato, quanti }))
    .sort((a, b) => b.quanti - a.quanti || (a.stato < b.stato ? -1 : 1));
}
