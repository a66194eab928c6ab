import type { Aggregatore } from './aggregate-arithmetic.ts';
import { checkPositivi } from './aggregate-power.ts';
import { makePesiUguali, meanPesata } from './scale-pesi.ts';

/**
 * Weighted geometric mean `Π x^w`: a low component is not fully made up for by a high one.
 * Biased towards low values, so fit for a positive phenomenon and not for vulnerability.
 * @throws Rifiuto when a value is not positive.
 */
export const aggregateGeometric: Aggregatore = (valori, pesi = makePesiUguali(valori.length)) => {
  checkPositivi(valori, 'geometrica');
  return Math.exp(meanPesata(valori, pesi, Math.log));
};
