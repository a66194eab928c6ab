import type { Aggregatore } from './aggregate-arithmetic.ts';
import { Rifiuto } from './rifiuto.ts';
import { makePesiUguali, meanPesata } from './scale-pesi.ts';

/** @throws Rifiuto when a value is not positive: roots, logarithms and inverses need x > 0. */
export function checkPositivi(valori: readonly number[], media: string): void {
  const cattivo = valori.find((x) => !(x > 0));
  if (cattivo !== undefined) {
    throw new Rifiuto([
      `valore normalizzato non positivo (${String(cattivo)}) sotto una media ${media}`,
    ]);
  }
}

/**
 * Generalised mean `(Σ w x^p)^(1/p)`: 1 arithmetic, -1 harmonic, towards 0 geometric. As COINr `a_genmean`.
 * @throws Rifiuto when `p` is 0 (use `aggregateGeometric`) or a value is not positive.
 */
export function aggregatePower(
  valori: readonly number[],
  p: number,
  pesi: readonly number[] = makePesiUguali(valori.length),
): number {
  if (p === 0) throw new Rifiuto(['esponente zero: usare la media geometrica']);
  checkPositivi(valori, 'di potenza');
  return meanPesata(valori, pesi, (x) => x ** p) ** (1 / p);
}

/** Weighted harmonic mean `Σw / Σ(w / x)`. @throws Rifiuto when a value is not positive. */
export const aggregateHarmonic: Aggregatore = (valori, pesi) => aggregatePower(valori, -1, pesi);
