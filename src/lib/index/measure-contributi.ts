import type { Segno } from './aggregate-ampi.ts';
import { measureProfilo } from './measure-profilo.ts';
import { makePesiUguali, scalePesi } from './scale-pesi.ts';

/** How one component moves the score of a unit away from 100, in index points. */
export interface Contributo {
  /** `w (r - 100)`: the component lies above or below the reference. */
  livello: number;
  /** `± w (r - M)² / M`: its share of the penalty for an unbalanced profile. */
  squilibrio: number;
}

/**
 * Exact decomposition of an AMPI score: the sum of all `livello` and `squilibrio` is `index - 100`.
 */
export function measureContributi(
  valori: readonly number[],
  segno: Segno,
  pesi: readonly number[] = makePesiUguali(valori.length),
): Contributo[] {
  const w = scalePesi(pesi);
  const { media } = measureProfilo(valori, w);
  return valori.map((r, j) => {
    const parte = (w[j]! * (r - media) ** 2) / media;
    // 0 - x rather than -x: a balanced profile has no imbalance, not "minus zero".
    return { livello: w[j]! * (r - 100), squilibrio: segno === '+' ? parte : 0 - parte };
  });
}
