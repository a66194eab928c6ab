import { median } from 'simple-statistics';
import type { EsitoIndice } from '../index/calcola-indice.ts';
import { ESTRAZIONI, SEME } from '../index/draw-pesi.ts';
import type { RigaClassificata } from './fasce.ts';
import type { VistaIndice } from './vista-indice.ts';

/** Share of the variants in which a comune must keep its third to be called firm. */
const SOGLIA_FERMO = 0.95;

/** How firm a ranking is. */
export interface Fermezza {
  /** Comuni that keep their third in at least `SOGLIA_FERMO` of the variants. */
  fermi: number;
  /** Median number of places of an interval, ends included. */
  ampiezza: number;
}

/** Firmness of the ranking of the comuni. */
export function measureFermezza(comuni: readonly RigaClassificata[]): Fermezza {
  return {
    fermi: comuni.filter(({ intervallo }) => intervallo.quotaTerzo >= SOGLIA_FERMO).length,
    ampiezza: median(comuni.map(({ intervallo: { inf, sup } }) => sup - inf + 1)),
  };
}

/** Rows of all levels and editions in which the rise of a component would move the score the wrong way. */
function countNonMonotoni({ edizioni }: EsitoIndice): number {
  return edizioni.flatMap(({ righe }) => righe).filter(({ nonMonotone }) => nonMonotone.length > 0)
    .length;
}

/** The counts that the note says in its sentences: over all indices, and the settings of the random draws. */
export function countNota(indici: readonly VistaIndice[]): Record<string, number> {
  const somma = (quanti: (indice: VistaIndice) => number): number =>
    indici.reduce((totale, indice) => totale + quanti(indice), 0);
  const usati = indici.flatMap(({ definizione }) =>
    definizione.componenti.map(({ indicatore }) => indicatore),
  );
  return {
    estrazioni: ESTRAZIONI,
    seme: SEME,
    indici: indici.length,
    componenti: new Set(usati).size,
    esclusi: somma(({ definizione }) => definizione.esclusi.length),
    comuni: indici[0]?.comuni.length ?? 0,
    'non-monotoni': somma(({ esito }) => countNonMonotoni(esito)),
    collineari: somma(({ edizione }) => edizione.multivariata.collineari.length),
    legami: somma(({ esito }) => esito.legami.length),
    'legami-coerenti': somma(({ esito }) => esito.legami.filter((l) => l.coerente).length),
    varianti: somma(({ esito }) =>
      esito.edizioni.reduce((n, e) => n + (e.robustezza.comuni?.varianti ?? 0), 0),
    ),
  };
}
