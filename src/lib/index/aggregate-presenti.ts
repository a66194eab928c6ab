import type { Aggregatore } from './aggregate-arithmetic.ts';
import type { Vettore } from './vettore.ts';

/** Score of one unit with some components missing. */
export interface Parziale {
  /** Null when fewer than the required share of components is there. */
  valore: number | null;
  /** Share of the components with positive weight that are there. */
  quota: number;
}

/** Rounding slack, so that two components of three reach a threshold written 0.6667 or 2/3. */
const TOLLERANZA = 1e-4;

/** Components with positive weight that are there, as positions. */
export function listUsate(valori: Vettore, pesi: readonly number[]): number[] {
  return pesi.flatMap((peso, j) => (peso > 0 && valori[j] != null ? [j] : []));
}

/**
 * Missing-data rule: the score exists only if the share of present components reaches `soglia`;
 * then the weights are rescaled over those present. As COINr `dat_thresh`. Nothing is imputed.
 */
export function aggregatePresenti(
  aggrega: Aggregatore,
  valori: Vettore,
  pesi: readonly number[],
  soglia: number,
): Parziale {
  const usate = listUsate(valori, pesi);
  const quota = usate.length / pesi.filter((peso) => peso > 0).length;
  if (usate.length === 0 || quota + TOLLERANZA < soglia) return { valore: null, quota };
  return {
    valore: aggrega(
      usate.map((j) => valori[j]!),
      usate.map((j) => pesi[j]!),
    ),
    quota,
  };
}
