import { measurePercentile, type Scala } from './make-scale.ts';
import { normaliseAmpi } from './normalise-ampi.ts';
import { normaliseMinmax } from './normalise-minmax.ts';
import { normaliseMpi } from './normalise-mpi.ts';
import { mapPresenti, type Vettore } from './vettore.ts';

/** A scale on which components are put before they are aggregated. */
export type Normalizzazione = 'ampi' | 'mpi' | 'minmax' | 'rango';

/** One way of normalising all components of all units, on a scale around 100 where every mean is defined. */
export interface Foglio {
  normalizzazione: Normalizzazione;
  /** Year whose reference reads 100; only AMPI has one. */
  annoBase: string | null;
  unita: number;
  componenti: number;
  /** Units × components, row by row; NaN where missing. */
  r: Float64Array;
}

/** Min-max and percentile ranks go on 70-130, because the penalty and the geometric mean need r well above 0. */
const INTORNO_100 = [70, 130] as const;

/** Puts one component on one scale. */
function normaliseComponente(
  valori: Vettore,
  scala: Scala,
  normalizzazione: Normalizzazione,
  annoBase: string | null,
): (number | null)[] {
  switch (normalizzazione) {
    case 'ampi':
      return normaliseAmpi(valori, { ...scala, rif: scala.riferimenti[annoBase!]! }, scala.verso);
    case 'mpi':
      return normaliseMpi(valori, scala.verso, scala.momenti);
    case 'minmax':
      return normaliseMinmax(valori, scala.verso, scala, INTORNO_100);
    case 'rango':
      return mapPresenti(valori, (x) => 70 + 60 * measurePercentile(x, scala));
  }
}

/**
 * Every normalisation of the grid: AMPI once per base year, MPI, min-max, percentile rank. The first is
 * AMPI on `annoBase`, the published one.
 * @param valori units × components.
 */
export function makeFogli(
  valori: readonly Vettore[],
  scale: readonly Scala[],
  annoBase: string,
): Foglio[] {
  const anni = Object.keys(scale[0]!.riferimenti).filter((anno) => anno !== annoBase);
  const modi: [Normalizzazione, string | null][] = [
    ['ampi', annoBase],
    ...anni.map((anno): [Normalizzazione, string] => ['ampi', anno]),
    ['mpi', null],
    ['minmax', null],
    ['rango', null],
  ];
  return modi.map(([normalizzazione, anno]) => {
    const r = new Float64Array(valori.length * scale.length);
    scale.forEach((scala, j) => {
      const colonna = valori.map((riga) => riga[j]!);
      normaliseComponente(colonna, scala, normalizzazione, anno).forEach((valore, i) => {
        r[i * scale.length + j] = valore ?? NaN;
      });
    });
    return { normalizzazione, annoBase: anno, unita: valori.length, componenti: scale.length, r };
  });
}
