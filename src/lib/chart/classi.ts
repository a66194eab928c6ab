/**
 * The class of a value, 1 for the lowest. A value equal to a break belongs to the upper class.
 *
 * @param classi inner breaks, ascending (four for five classes)
 */
export function findClasse(valore: number, classi: number[]): number {
  return 1 + classi.filter((c) => valore >= c).length;
}

/** Inner breaks for ordinal values from 1 to 10: 1-2, 3-4, 5-6, 7-8, 9-10. */
export const CLASSI_ORDINALI = [3, 5, 7, 9];

/**
 * Four breaks around a centre, for the diverging scale: the middle class holds the fifth of the values
 * nearest to the centre, the outer two on each side meet halfway to the farthest value.
 *
 * @param centro the comparator, e.g. the provincial value
 */
export function makeClassiDivergenti(valori: number[], centro: number): number[] {
  const scarti = valori.map((v) => Math.abs(v - centro)).sort((a, b) => a - b);
  const vicino = scarti[Math.floor(scarti.length / 5)] ?? 0;
  const lontano = scarti.at(-1) ?? 0;
  const medio = (vicino + lontano) / 2;
  return [centro - medio, centro - vicino, centro + vicino, centro + medio];
}
