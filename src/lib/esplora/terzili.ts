import { quantileSorted } from 'd3-array';

/** The two breaks that part values in three groups of about the same size; none for fewer than three values. */
export function makeSoglieTerzili(valori: readonly number[]): number[] {
  const ordinati = [...valori].sort((a, b) => a - b);
  if (ordinati.length < 3) return [];
  return [quantileSorted(ordinati, 1 / 3)!, quantileSorted(ordinati, 2 / 3)!];
}
