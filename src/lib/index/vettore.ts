/** Values of one indicatore, one per unit; null where the value is missing. */
export type Vettore = readonly (number | null)[];

/** Sign of an indicatore towards the phenomenon that the index measures. */
export type Verso = 1 | -1;

/** The values that are there, in order. */
export function listPresenti(valori: Vettore): number[] {
  return valori.filter((valore) => valore !== null);
}

/** Applies `f` to the values that are there; a missing value stays missing. */
export function mapPresenti(valori: Vettore, f: (valore: number) => number): (number | null)[] {
  return valori.map((valore) => (valore === null ? null : f(valore)));
}
