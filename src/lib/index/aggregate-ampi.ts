import type { Aggregatore } from './aggregate-arithmetic.ts';
import { measureProfilo } from './measure-profilo.ts';
import { Rifiuto } from './rifiuto.ts';

/** `+` for a negative phenomenon (vulnerability: imbalance adds), `-` for a positive one (imbalance takes away). */
export type Segno = '+' | '-';

/**
 * Mazziotta-Pareto penalty `M ± S·cv = M (1 ± cv²)`, weighted when `pesi` are given.
 * @throws Rifiuto when the mean is not positive: the penalty is made for the 100-centred scale.
 */
export function aggregateAmpi(
  valori: readonly number[],
  segno: Segno,
  pesi?: readonly number[],
): number {
  const { media, deviazione } = measureProfilo(valori, pesi);
  if (!(media > 0)) {
    throw new Rifiuto([
      `media dei valori normalizzati non positiva (${String(media)}): la penalità AMPI non ha senso`,
    ]);
  }
  const penalita = (deviazione * deviazione) / media;
  return segno === '+' ? media + penalita : media - penalita;
}

/** AMPI+ : for phenomena where more is worse. */
export const aggregateAmpiPlus: Aggregatore = (valori, pesi) => aggregateAmpi(valori, '+', pesi);

/** AMPI- : for phenomena where more is better. */
export const aggregateAmpiMinus: Aggregatore = (valori, pesi) => aggregateAmpi(valori, '-', pesi);
