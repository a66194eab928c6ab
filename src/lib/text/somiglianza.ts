/** Words in a row that two texts must share to count as one copy. */
const PAROLE_IN_FILA = 5;

/** Every run of five words of a text, lower case, without punctuation. */
export function listSequenze(testo: string): Set<string> {
  const parole = testo
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  const sequenze = new Set<string>();
  for (let i = 0; i + PAROLE_IN_FILA <= parole.length; i++) {
    sequenze.add(parole.slice(i, i + PAROLE_IN_FILA).join(' '));
  }
  return sequenze;
}

/**
 * How much of the shorter text stands in the other, by runs of five words (containment, Broder 1997).
 *
 * @returns 0 when nothing is shared, 1 when one text holds the whole other
 */
export function misuraSomiglianza(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [corto, lungo] = a.size < b.size ? [a, b] : [b, a];
  if (corto.size === 0) return 0;
  let comuni = 0;
  for (const sequenza of corto) if (lungo.has(sequenza)) comuni++;
  return comuni / corto.size;
}
