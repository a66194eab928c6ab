import { sampleKurtosis, sampleSkewness } from 'simple-statistics';
import { listPresenti, type Vettore } from './vettore.ts';

/** Shape of a distribution and what was done about it. */
export interface Trattamento {
  asimmetria: number;
  /** Excess kurtosis. */
  curtosi: number;
  /** True when both thresholds are passed. */
  anomala: boolean;
  /** Bounds to which values are cut; absent on the side that is left alone. */
  inf?: number;
  sup?: number;
  /** How many values were cut. */
  tagliati: number;
}

/** Absolute skewness above which, with the kurtosis, a component is treated. */
export const SOGLIA_ASIMMETRIA = 2;
const SOGLIA_CURTOSI = 3.5;

function measureForma(
  valori: readonly number[],
): Pick<Trattamento, 'asimmetria' | 'curtosi' | 'anomala'> {
  const costante = valori.every((x) => x === valori[0]);
  if (valori.length < 4 || costante) return { asimmetria: 0, curtosi: 0, anomala: false };
  const asimmetria = sampleSkewness(valori);
  const curtosi = sampleKurtosis(valori);
  return {
    asimmetria,
    curtosi,
    anomala: Math.abs(asimmetria) > SOGLIA_ASIMMETRIA && curtosi > SOGLIA_CURTOSI,
  };
}

/**
 * Outliers are treated only if |skewness| > 2 and excess kurtosis > 3.5 (both adjusted for the sample):
 * the highest (or lowest) value is cut to the next one until the distribution is no longer anomalous, at most
 * `massimo` values. If that is not enough nothing is cut and `anomala` stays true.
 * Rule of COINr `winsorise`; the bounds are returned, so that a frozen edition treats new units the same way.
 */
export function treatOutliers(valori: Vettore, massimo: number): Trattamento {
  const originali = listPresenti(valori);
  const prima = measureForma(originali);
  if (!prima.anomala) return { ...prima, tagliati: 0 };
  const limiti: { inf?: number; sup?: number } = {};
  let correnti = originali;
  for (;;) {
    const forma = measureForma(correnti);
    const tagliati = originali.filter((x, i) => x !== correnti[i]).length;
    if (!forma.anomala) return { ...prima, ...limiti, anomala: false, tagliati };
    const distinti = [...new Set(correnti)].sort((a, b) => a - b);
    if (forma.asimmetria > 0) limiti.sup = distinti.at(-2)!;
    else limiti.inf = distinti[1]!;
    correnti = originali.map((x) => clampValore(x, limiti));
    if (originali.filter((x, i) => x !== correnti[i]).length > massimo)
      return { ...prima, tagliati: 0 };
  }
}

/** Cuts a value to the published bounds of a treatment. */
export function clampValore(x: number, { inf, sup }: Pick<Trattamento, 'inf' | 'sup'>): number {
  return Math.min(sup ?? Infinity, Math.max(inf ?? -Infinity, x));
}
