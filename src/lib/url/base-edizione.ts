/**
 * Base path of the latest edition, from that of a build: an edition that stands still is built below
 * `edizioni/<id>/` of it.
 *
 * @returns the base path, and whether the build is one that stands still
 * @example splitBase('/atlante/edizioni/2026-11/', '2026-11') => { ultima: '/atlante/', ferma: true }
 */
export function splitBase(base: string, edizione: string): { ultima: string; ferma: boolean } {
  const coda = `/edizioni/${edizione}/`;
  const ferma = base.endsWith(coda);
  return { ultima: ferma ? base.slice(0, 1 - coda.length) : base, ferma };
}
