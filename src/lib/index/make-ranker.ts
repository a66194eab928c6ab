import { sonoPari, UGUALI } from './rank-unita.ts';

/** Writes the competition ranks (1 = highest) of `punteggi` into `ranghi`. */
export type Ranker = (punteggi: Float64Array, ranghi: Uint16Array) => void;

/**
 * A ranker for thousands of score vectors of the same `n` units. It keeps the last order and sorts by
 * insertion: neighbouring variants are nearly in the same order, so this is close to linear.
 * Same ranks as `rankUnita`, without allocating.
 */
export function makeRanker(n: number): Ranker {
  const ordine = Uint16Array.from({ length: n }, (_, i) => i);
  /** Scores in that order, so that the inner loop reads memory in line. */
  const chiavi = new Float64Array(n);
  return (punteggi, ranghi) => {
    for (let i = 0; i < n; i++) chiavi[i] = punteggi[ordine[i]!]!;
    for (let i = 1; i < n; i++) {
      const punti = chiavi[i]!;
      if (chiavi[i - 1]! >= punti) continue;
      const unita = ordine[i]!;
      let j = i - 1;
      while (j >= 0 && chiavi[j]! < punti) {
        chiavi[j + 1] = chiavi[j]!;
        ordine[j + 1] = ordine[j]!;
        j--;
      }
      chiavi[j + 1] = punti;
      ordine[j + 1] = unita;
    }
    // A gap wider than any tolerance settles a place; only near ties need the exact test.
    const largo = n > 0 ? UGUALI * (1 + Math.abs(chiavi[0]!) + Math.abs(chiavi[n - 1]!)) : 0;
    let primo = 0;
    for (let i = 0; i < n; i++) {
      if (chiavi[primo]! - chiavi[i]! > largo || !sonoPari(chiavi[i]!, chiavi[primo]!)) primo = i;
      ranghi[ordine[i]!] = primo + 1;
    }
  };
}
