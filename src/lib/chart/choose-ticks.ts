/**
 * The last tick, the first, and between them as many as fit without touching, the later ones first.
 *
 * @param voci ascending
 * @param toX place of a tick, pixels
 * @param toIngombro width that its words need, air included
 */
export function chooseTicks<T>(
  voci: T[],
  toX: (voce: T) => number,
  toIngombro: (voce: T) => number,
): T[] {
  const scelte = new Set<T>();
  for (const voce of [...voci.slice(-1), ...voci.slice(0, 1), ...voci.slice(1, -1).reverse()]) {
    const libera = [...scelte].every(
      (s) => Math.abs(toX(s) - toX(voce)) >= (toIngombro(s) + toIngombro(voce)) / 2,
    );
    if (libera) scelte.add(voce);
  }
  return voci.filter((voce) => scelte.has(voce));
}
