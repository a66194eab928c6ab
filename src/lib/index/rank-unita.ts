import type { Vettore } from './vettore.ts';

/** Relative difference under which two scores are the same score: hides only floating-point noise. */
export const UGUALI = 1e-9;

/** True when two scores differ by no more than floating-point noise. */
export function sonoPari(a: number, b: number): boolean {
  return Math.abs(a - b) <= UGUALI * Math.max(1, Math.abs(a), Math.abs(b));
}

/**
 * Competition ranks ("1, 2, 2, 4"): 1 is the highest value when `ordine` is `decrescente`, the lowest
 * when it is `crescente`. Missing values have no rank.
 */
export function rankUnita(
  valori: Vettore,
  ordine: 'decrescente' | 'crescente' = 'decrescente',
): (number | null)[] {
  const segno = ordine === 'crescente' ? 1 : -1;
  const indici = valori.flatMap((valore, i) => (valore === null ? [] : [i]));
  indici.sort((a, b) => segno * (valori[a]! - valori[b]!) || a - b);
  const ranghi: (number | null)[] = valori.map(() => null);
  let primo = 0;
  indici.forEach((unita, posto) => {
    if (!sonoPari(valori[unita]!, valori[indici[primo]!]!)) primo = posto;
    ranghi[unita] = primo + 1;
  });
  return ranghi;
}
