/**
 * The year whose figures stand for `anno` among those available: the nearest 1 January; of two equally near the
 * later one, because the figure of a calendar year is closer to the 1 January that ends it.
 * `anno` may be a semester ("2018-2"). Undefined when none is available.
 */
export function findNearestAnno(anno: string, available: readonly string[]): string | undefined {
  const year = Number(anno.slice(0, 4));
  return [...available].sort(
    (a, b) => Math.abs(Number(a) - year) - Math.abs(Number(b) - year) || Number(b) - Number(a),
  )[0];
}
