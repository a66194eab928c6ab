import { fsum } from 'd3-array';

/** A sum of elements of a dimension: an ambito, the total of the columns, a year. */
export interface Totale {
  id: string;
  foglie: readonly string[];
}

/** One side of a table. Totals may overlap (an ambito and the province) and need not cover all. */
export interface Dimensione {
  foglie: readonly string[];
  totali: readonly Totale[];
}

/** A cell of the table: an element or a total on each side. */
export interface Cella {
  /** Its nodes, one a dimension. */
  nodi: readonly string[];
  /** Positions of the nodes in each dimension: elements first, then totals. */
  posizioni: readonly number[];
  /** Positions in `Tavola.elementari` of the figures that it sums. */
  elementari: readonly number[];
  /** Sum of the figures that are not null; null when there is none. */
  valore: number | null;
  /** True when some of the figures are null. */
  parziale: boolean;
}

/** A node of a dimension: an element or a total, with the positions of the elements that it sums. */
export interface Nodo {
  id: string;
  foglie: readonly number[];
}

/** A table with all the totals that will be published with it. */
export interface Tavola {
  /** Nodes of each dimension: elements first, then totals. */
  nodi: readonly (readonly Nodo[])[];
  /** Elements of each dimension. */
  lati: readonly number[];
  /** Elementary figures; null is missing with a reason, undefined not delivered. */
  elementari: readonly (number | null | undefined)[];
  /** Cells by `toIndice` of their positions; no total is made while a figure of it has not been delivered. */
  griglia: readonly (Cella | undefined)[];
  celle: readonly Cella[];
}

/** Nodes to the key of a cell. */
export const toChiave = (nodi: readonly string[]): string => nodi.join('|');

/** Place of a combination of positions in an array that holds all of them, the last running fastest. */
export function toIndice(posizioni: readonly number[], lati: readonly number[]): number {
  return posizioni.reduce((prima, posizione, d) => prima * lati[d]! + posizione, 0);
}

/** All combinations of one item from each list, the last list running fastest. */
export function combine<T>(liste: readonly (readonly T[])[]): T[][] {
  return liste.reduce<T[][]>(
    (fatti, lista) => fatti.flatMap((fatto) => lista.map((item) => [...fatto, item])),
    [[]],
  );
}

/**
 * The table with every total that follows from its dimensions.
 *
 * @param leggi the figure of a combination of elements: a number, null, or undefined
 * @throws RangeError when a total names an element that is not there
 */
export function makeTavola(
  dimensioni: readonly Dimensione[],
  leggi: (foglie: readonly string[]) => number | null | undefined,
): Tavola {
  const nodi = dimensioni.map(listNodi);
  const lati = dimensioni.map(({ foglie }) => foglie.length);
  const elementari = combine(dimensioni.map(({ foglie }) => foglie)).map(leggi);
  const griglia = combine(nodi.map((lista) => lista.map((_, i) => i))).map((posizioni) => {
    const scelti = posizioni.map((posizione, d) => nodi[d]![posizione]!);
    const sommati = combine(scelti.map(({ foglie }) => foglie)).map((p) => toIndice(p, lati));
    const cifre = sommati.map((i) => elementari[i]);
    if (cifre.includes(undefined)) return undefined;
    const note = cifre.filter((cifra) => typeof cifra === 'number');
    return {
      nodi: scelti.map(({ id }) => id),
      posizioni,
      elementari: sommati,
      valore: note.length === 0 ? null : fsum(note),
      parziale: note.length < cifre.length,
    };
  });
  const celle = griglia.filter((cella) => cella !== undefined);
  return { nodi, lati, elementari, griglia, celle };
}

function listNodi({ foglie, totali }: Dimensione): Nodo[] {
  const position = new Map(foglie.map((id, i) => [id, i]));
  return [
    ...foglie.map((id, i) => ({ id, foglie: [i] })),
    ...totali.map(({ id, foglie: parti }) => ({
      id,
      foglie: parti.map((parte) => {
        const found = position.get(parte);
        if (found === undefined) throw new RangeError(`${parte} is not an element`);
        return found;
      }),
    })),
  ];
}
