import { combine, toIndice, type Cella, type Tavola } from './tavola.ts';

/** A cell that a move changes, and whether it rises or falls. */
export interface Passo {
  cella: Cella;
  segno: 1 | -1;
}

/** What an exchange does to one node of its dimension. */
interface Effetto {
  nodo: number;
  segno: 1 | -1;
}

/** A shift along one dimension: one element rises and another falls, or the totals take the change. */
export interface Scambio {
  foglie: readonly Effetto[];
  /** Elements and totals that change; a total that holds both elements does not. */
  nodi: readonly Effetto[];
}

/** An elementary figure that a move changes: a corner of its hypercube. */
export interface Angolo {
  posizioni: readonly number[];
  segno: 1 | -1;
}

/** What a move may change. */
export interface Limiti {
  /** Whether a cell may change with that sign. */
  ammessa: (passo: Passo) => boolean;
  /** Whether the change agrees with what was published before. */
  compatibile: (angoli: readonly Angolo[]) => boolean;
}

/** A cell that falls must not become zero: withheld cells are known not to be. */
export function isAmmessa({ cella: { valore }, segno }: Passo, ampiezza: number): boolean {
  return !!valore && (segno === 1 || valore - ampiezza >= 1);
}

/** Every exchange of each dimension of a table. */
export function listScambi({ nodi, lati }: Tavola): Scambio[][] {
  return nodi.map((lista, d) => {
    const insiemi = lista.map(({ foglie }) => new Set(foglie));
    const foglie = Array.from({ length: lati[d]! }, (_, i) => i);
    return foglie.flatMap((su) =>
      [undefined, ...foglie.filter((giu) => giu !== su)].map((giu) => ({
        foglie: [
          { nodo: su, segno: 1 as const },
          ...(giu === undefined ? [] : [{ nodo: giu, segno: -1 as const }]),
        ],
        nodi: insiemi.flatMap((insieme, nodo): Effetto[] => {
          const netto = Number(insieme.has(su)) - Number(giu !== undefined && insieme.has(giu));
          return netto === 0 ? [] : [{ nodo, segno: netto > 0 ? 1 : -1 }];
        }),
      })),
    );
  });
}

/**
 * The ways to raise a cell: each is a set of cells that can all change by the same amount while every other
 * cell of the table stays what it is. They are combinations of one exchange a dimension, that is the corners
 * of a hypercube with the totals that see them (the shape of the hypercube method of cell suppression,
 * S. Giessing and D. Repsilber, "Tools and strategies to protect multiple tables with the GHQUAR cell
 * suppression engine", 2002). Figures that are zero, missing or not delivered never change.
 */
export function* listMosse(
  tavola: Tavola,
  scambi: readonly (readonly Scambio[])[],
  obiettivo: Cella,
  limiti: Limiti,
): Generator<Passo[]> {
  const utili = scambi.map((lista, d) =>
    lista.filter(({ nodi }) =>
      nodi.some(({ nodo, segno }) => nodo === obiettivo.posizioni[d] && segno === 1),
    ),
  );
  for (const scelta of combineLazily(utili)) {
    const passi = toPassi(tavola, scelta, limiti);
    if (passi) yield passi;
  }
}

function* combineLazily<T>(liste: readonly (readonly T[])[]): Generator<T[]> {
  const [prima, ...altre] = liste;
  if (!prima) {
    yield [];
    return;
  }
  for (const item of prima) {
    for (const resto of combineLazily(altre)) yield [item, ...resto];
  }
}

function toPassi(
  { nodi, lati, elementari, griglia }: Tavola,
  scelta: readonly Scambio[],
  { ammessa, compatibile }: Limiti,
): Passo[] | undefined {
  const angoli = combine(scelta.map(({ foglie }) => foglie)).map(toAngolo);
  if (angoli.some(({ posizioni }) => !elementari[toIndice(posizioni, lati)])) return undefined;
  const larghezze = nodi.map(({ length }) => length);
  const passi: Passo[] = [];
  for (const effetti of combine(scelta.map(({ nodi: cambiati }) => cambiati))) {
    const { posizioni, segno } = toAngolo(effetti);
    const cella = griglia[toIndice(posizioni, larghezze)];
    if (!cella) continue;
    if (!ammessa({ cella, segno })) return undefined;
    passi.push({ cella, segno });
  }
  return compatibile(angoli) ? passi : undefined;
}

/** Effects along the dimensions to their combined effect: the signs multiply. */
function toAngolo(effetti: readonly Effetto[]): Angolo {
  const segno = effetti.reduce<number>((prodotto, effetto) => prodotto * effetto.segno, 1);
  return { posizioni: effetti.map(({ nodo }) => nodo), segno: segno > 0 ? 1 : -1 };
}
