/** A letter and the items whose names begin with it. */
export interface Iniziale<T> {
  lettera: string;
  voci: T[];
}

/**
 * Items in alphabetical order, grouped by first letter; digits come first, under "0-9".
 *
 * @param nomeDi the name of an item, by which it is ordered
 */
export function groupIniziali<T>(voci: readonly T[], nomeDi: (voce: T) => string): Iniziale<T>[] {
  const gruppi = new Map<string, T[]>();
  const ordinate = [...voci].sort((a, b) =>
    nomeDi(a).localeCompare(nomeDi(b), 'it', { numeric: true }),
  );
  for (const voce of ordinate) {
    const prima = nomeDi(voce).normalize('NFD').charAt(0).toUpperCase();
    const lettera = /\d/.test(prima) ? '0-9' : prima;
    gruppi.set(lettera, [...(gruppi.get(lettera) ?? []), voce]);
  }
  return [...gruppi].map(([lettera, delGruppo]) => ({ lettera, voci: delGruppo }));
}
