import { sonoPari } from './rank-unita.ts';

/** Writes the competition ranks (1 = highest) of `punteggi` into `ranghi`. */
export type Ranker = (punteggi: Float64Array, ranghi: Uint16Array) => void;

/**
 * A ranker for thousands of score vectors of the same `n` units. It keeps the last order and sorts by
 * insertion: neighbouring variants are nearly in the same order, so this is close to linear.
 * Same ranks as `rankUnita`, without allocating.
 */
export function makeRanker(n: number): Ranker {
  const ordine = Uint16Array.from({ length: n }, (_, i) => i);
  return (punteggi, ranghi) => {
    for (let i = 1; i < n; i++) {
      const unita = ordine[i]!;
      const punti = punteggi[unita]!;
      let j = i - 1;
      while (j >= 0 && punteggi[ordine[j]!]! < punti) {
        ordine[j + 1] = ordine[j]!;
        j--;
      }
      ordine[j + 1] = unita;
    }
    let primo = 0;
    for (let i = 0; i < n; i++) {
      if (!sonoPari(punteggi[ordine[i]!]!, punteggi[ordine[primo]!]!)) primo = i;
      ranghi[ordine[i]!] = primo + 1;
    }
  };
}
