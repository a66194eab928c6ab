import { formatEtichetta } from '../format/format-valore.ts';
import type { Unita } from '../format/format-valore.ts';

/**
 * What each class holds, from the lowest: a value equal to a break belongs to the class above it.
 *
 * @param soglie inner breaks, ascending
 * @example etichetteClassi([10, 20], quota) // ["meno di 10,0%", "da 10,0% a meno di 20,0%", "20,0% e oltre"]
 */
export function etichetteClassi(soglie: readonly number[], unita: Unita): string[] {
  const testi = soglie.map((s) => formatEtichetta(s, unita));
  const [prima, ultima] = [testi[0], testi.at(-1)];
  if (prima === undefined || ultima === undefined) return [];
  return [
    `meno di ${prima}`,
    ...testi.slice(1).map((t, i) => `da ${testi[i]!} a meno di ${t}`),
    `${ultima} e oltre`,
  ];
}
