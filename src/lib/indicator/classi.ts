import { ckmeans } from 'simple-statistics';

/**
 * The four inner breaks of five classes by ckmeans (Wang and Song 2011, The R Journal 3/2, p. 29-33): a break is the
 * lowest value of the class above it, so a value belongs to the class above when it is equal or greater. Fewer breaks
 * when there are fewer than five different values.
 */
export function calculateClassi(values: readonly number[]): number[] {
  const different = new Set(values).size;
  if (different < 2) return [];
  return ckmeans([...values], Math.min(5, different))
    .slice(1)
    .map((group) => group[0]!);
}
