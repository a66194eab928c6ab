import type { Angolo } from './mosse.ts';
import { combine, toChiave, toIndice, type Tavola } from './tavola.ts';

/** What was published of a table at an earlier time: its figures then, and the keys of the withheld cells. */
export interface Stadio {
  /** Same dimensions as the table of now. */
  tavola: Tavola;
  segrete: ReadonlySet<string>;
}

/** Keys of the cells that were published once and are made of the same figures now. */
export function listNote(tavola: Tavola, storia: readonly Stadio[]): Set<string> {
  const note = storia.flatMap(({ tavola: allora, segrete }) =>
    allora.celle
      .filter(({ nodi, valore }) => valore !== null && !segrete.has(toChiave(nodi)))
      .filter((cella) =>
        cella.elementari.every((i) => allora.elementari[i] === tavola.elementari[i]),
      )
      .map(({ nodi }) => toChiave(nodi)),
  );
  return new Set(note);
}

/** A stage, with what a change of the table of now would mean for the one of then. */
interface Confronto {
  /** Elementary figures that have the same value as now. */
  invariate: readonly boolean[];
  /** Value of then of each elementary figure that was withheld. */
  nascoste: readonly (number | undefined)[];
  /** Cells that were published, by place in the grid. */
  pubblicate: ReadonlySet<number>;
}

/**
 * Says whether a change of the table, by `ampiezza` at each corner, agrees with all that was published before.
 * Whoever compares two versions takes for unchanged the figures that look the same: so those that have not
 * changed must not move any cell that was published. A figure that has changed is known for what it was if
 * it was ever published; if it never was, its old value may have been different too.
 */
export function makeCompatibile(
  tavola: Tavola,
  storia: readonly Stadio[],
  ampiezza: number,
): (angoli: readonly Angolo[]) => boolean {
  const contenitori = tavola.nodi.map((lista, d) =>
    Array.from({ length: tavola.lati[d]! }, (_, foglia) =>
      lista.flatMap(({ foglie }, nodo) => (foglie.includes(foglia) ? [nodo] : [])),
    ),
  );
  const larghezze = tavola.nodi.map(({ length }) => length);
  const confronti = storia.map((stadio) => compare(tavola, stadio, larghezze));
  const maiPubblicata = (i: number): boolean =>
    storia.every(
      (stadio, s) => confronti[s]!.nascoste[i] !== undefined || stadio.tavola.elementari[i] == null,
    );
  const haMosso = (
    { posizioni, segno }: Angolo,
    { invariate, nascoste }: Confronto,
    tutte: boolean,
  ) => {
    const i = toIndice(posizioni, tavola.lati);
    if (invariate[i]) return true;
    const allora = nascoste[i];
    return tutte && allora !== undefined && maiPubblicata(i) && allora + segno * ampiezza >= 1;
  };
  const isFerma = (angoli: readonly Angolo[], confronto: Confronto, tutte: boolean): boolean => {
    const netti = new Map<number, number>();
    for (const angolo of angoli) {
      if (!haMosso(angolo, confronto, tutte)) continue;
      for (const nodi of combine(angolo.posizioni.map((foglia, d) => contenitori[d]![foglia]!))) {
        const cella = toIndice(nodi, larghezze);
        netti.set(cella, (netti.get(cella) ?? 0) + angolo.segno);
      }
    }
    return [...netti].every(([cella, netto]) => netto === 0 || !confronto.pubblicate.has(cella));
  };
  return (angoli) =>
    [true, false].some((tutte) =>
      confronti.every((confronto) => isFerma(angoli, confronto, tutte)),
    );
}

function compare(
  tavola: Tavola,
  { tavola: allora, segrete }: Stadio,
  larghezze: number[],
): Confronto {
  const nascoste: (number | undefined)[] = [];
  const pubblicate = new Set<number>();
  for (const { nodi, posizioni, elementari, valore } of allora.celle) {
    if (valore === null) continue;
    if (!segrete.has(toChiave(nodi))) pubblicate.add(toIndice(posizioni, larghezze));
    else if (posizioni.every((p, d) => p < tavola.lati[d]!)) nascoste[elementari[0]!] = valore;
  }
  return {
    invariate: tavola.elementari.map((cifra, i) => cifra === allora.elementari[i]),
    nascoste,
    pubblicate,
  };
}
