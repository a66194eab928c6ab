import { measureProfilo } from './measure-profilo.ts';
import type { Segno } from './aggregate-ampi.ts';

/**
 * Positions of the components whose rise would push the score the wrong way:
 * AMPI- grows with r only while `r < M (3 + cv²) / 2`, AMPI+ only while `r > M (1 + cv²) / 2`
 * (sign of the partial derivative; it does not depend on the weights).
 * On such a profile an improvement of that component looks like a loss: it is flagged, not explained away.
 */
export function listNonMonotone(
  valori: readonly number[],
  segno: Segno,
  pesi?: readonly number[],
): number[] {
  const { media, cv } = measureProfilo(valori, pesi);
  const cresce = (r: number): boolean =>
    segno === '-' ? r < (media * (3 + cv * cv)) / 2 : r > (media * (1 + cv * cv)) / 2;
  return valori.flatMap((r, j) => (cresce(r) ? [] : [j]));
}
