import { makePesiUguali, meanPesata } from './scale-pesi.ts';

/** Level and imbalance of one unit's normalised values. */
export interface Profilo {
  /** Weighted mean M. */
  media: number;
  /** Weighted population standard deviation S (divided by m, not m - 1). */
  deviazione: number;
  /** S / M. */
  cv: number;
}

/**
 * `M = Σ w r`, `S = sqrt(Σ w (r - M)²)`, weights scaled to sum 1.
 * Mazziotta & Pareto 2022, RIEDS 76(4) for the weighted form.
 */
export function measureProfilo(
  valori: readonly number[],
  pesi: readonly number[] = makePesiUguali(valori.length),
): Profilo {
  const media = meanPesata(valori, pesi);
  const deviazione = Math.sqrt(meanPesata(valori, pesi, (r) => (r - media) ** 2));
  return { media, deviazione, cv: deviazione / media };
}
