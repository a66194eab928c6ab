import { Rifiuto } from './rifiuto.ts';

/**
 * Sum of the weights of one set.
 * @throws Rifiuto for a negative or non-finite weight, or when all are zero.
 */
function sumPesi(pesi: readonly number[]): number {
  if (pesi.some((peso) => !Number.isFinite(peso) || peso < 0)) {
    throw new Rifiuto([`i pesi devono essere numeri non negativi: ${pesi.join(', ')}`]);
  }
  const somma = pesi.reduce((totale, peso) => totale + peso, 0);
  if (somma === 0) throw new Rifiuto(['i pesi sommano a zero: almeno uno deve essere positivo']);
  return somma;
}

/** Weights scaled to sum 1; only their proportions count. @throws Rifiuto as `sumPesi`. */
export function scalePesi(pesi: readonly number[]): number[] {
  const somma = sumPesi(pesi);
  return pesi.map((peso) => peso / somma);
}

/** Equal weights for `n` components. */
export function makePesiUguali(n: number): number[] {
  return Array.from({ length: n }, () => 1);
}

/** `Σ w f(x) / Σ w`: the divison comes last, so that equal weights add no rounding. */
export function meanPesata(
  valori: readonly number[],
  pesi: readonly number[],
  f: (valore: number) => number = (valore) => valore,
): number {
  return valori.reduce((somma, x, j) => somma + pesi[j]! * f(x), 0) / sumPesi(pesi);
}
