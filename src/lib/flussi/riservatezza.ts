/**
 * Statistical confidentiality of the flows. The rule of the threshold is in GU 14-1-2019, 19A00181, all. 1
 * art. 5: a frequency below it (never less than 3) is no aggregate and is not published.
 *
 * - Primary: counts from 1 to threshold - 1 are withheld. Zero is published: it is about nobody.
 * - Complementary: other cells are withheld with them, so that totals do not give the count back.
 * - Promise: for every withheld cell there is another table that agrees with everything published, has no
 *   withheld cell at zero, and differs in that cell by at least `ampiezza`. Where the cell is a count below
 *   the threshold, the other table has it at or above the threshold. The promise holds for whole tables of
 *   whole numbers, hence also against whoever bounds the cells with linear programming.
 */
import { listEsposte } from './list-esposte.ts';
import { listNote, makeCompatibile, type Stadio } from './storia.ts';
import {
  isAmmessa,
  listMosse,
  listScambi,
  type Limiti,
  type Passo,
  type Scambio,
} from './mosse.ts';
import { toChiave, type Cella, type Tavola } from './tavola.ts';

/** Why a cell is withheld; `complementare` and `primaria` are never told apart in what is published. */
export type Segreto = 'primaria' | 'complementare';

/** What the protection of a table depends on. */
export interface Regole {
  /** Cells that may not be published for what they are. */
  primaria: (cella: Cella) => boolean;
  /** Least difference that each withheld cell must be able to have. */
  ampiezza: number;
  /** What has been published of the same table before, each time. */
  storia?: readonly Stadio[];
}

/** The outcome of the protection of a table. */
export interface Protezione {
  /** Withheld cells by key. */
  segrete: ReadonlyMap<string, Segreto>;
  /**
   * Small counts, of now or of an earlier publication, for which no other table was found that agrees with
   * all the publications: comparing versions might give them away. Always empty when `storia` is.
   */
  esposte: readonly string[];
}

/** Rules for counts of people: threshold `soglia`, interval of at least `soglia` possible values. */
export function regoleConteggio(soglia: number): Regole {
  return {
    primaria: ({ valore }) => valore !== null && valore > 0 && valore < soglia,
    ampiezza: soglia - 1,
  };
}

/**
 * Chooses the cells to withhold. For each cell that needs it the cheapest move is taken whose cells can all
 * change by `ampiezza`; all of them are withheld, and the changed table is the witness of all of them. The
 * move that raises the cell with all its totals is always among the candidates, so that an answer always
 * exists unless earlier publications rule it out. What was withheld once stays withheld.
 *
 * @throws RangeError when `ampiezza` is not positive
 */
export function proteggi(tavola: Tavola, regole: Regole): Protezione {
  const { primaria, ampiezza, storia = [] } = regole;
  if (!(ampiezza > 0)) throw new RangeError('ampiezza must be positive');
  const segrete = new Map<string, Segreto>();
  const daProteggere: Cella[] = [];
  for (const cella of tavola.celle) {
    const chiave = toChiave(cella.nodi);
    const sensibile = primaria(cella);
    if (!cella.valore || !(sensibile || storia.some((s) => s.segrete.has(chiave)))) continue;
    segrete.set(chiave, sensibile ? 'primaria' : 'complementare');
    daProteggere.push(cella);
  }
  const scambi = listScambi(tavola);
  const limiti: Limiti = {
    ammessa: (passo) => isAmmessa(passo, ampiezza),
    compatibile: makeCompatibile(tavola, storia, ampiezza),
  };
  const note = listNote(tavola, storia);
  // When no change agrees with the past, at least what the past does not tell is withheld.
  const ripiego: Limiti = {
    ammessa: (passo) => limiti.ammessa(passo) && !note.has(toChiave(passo.cella.nodi)),
    compatibile: () => true,
  };
  const protette = new Set<string>();
  for (const cella of daProteggere) {
    if (protette.has(toChiave(cella.nodi))) continue;
    const mossa =
      findMossa(tavola, scambi, cella, segrete, limiti) ??
      (storia.length > 0 ? findMossa(tavola, scambi, cella, segrete, ripiego) : undefined);
    for (const passo of mossa ?? []) {
      const toccata = toChiave(passo.cella.nodi);
      if (!segrete.has(toccata)) segrete.set(toccata, 'complementare');
      protette.add(toccata);
    }
  }
  const stadi = [...storia, { tavola, segrete: new Set(segrete.keys()) }];
  return { segrete, esposte: storia.length === 0 ? [] : listEsposte(stadi, primaria, ampiezza) };
}

/** The move that costs least: ties go to the first in the order of the table. */
function findMossa(
  tavola: Tavola,
  scambi: readonly (readonly Scambio[])[],
  obiettivo: Cella,
  segrete: ReadonlyMap<string, Segreto>,
  limiti: Limiti,
): Passo[] | undefined {
  let migliore: Passo[] | undefined;
  let minimo = Infinity;
  for (const mossa of listMosse(tavola, scambi, obiettivo, limiti)) {
    const costo = mossa
      .filter(({ cella }) => !segrete.has(toChiave(cella.nodi)))
      .reduce((somma, { cella }) => somma + measurePerdita(cella), 0);
    if (costo < minimo) {
      migliore = mossa;
      minimo = costo;
    }
    if (costo === 0) break;
  }
  return migliore;
}

/** What is lost by withholding a cell: first how many figures it sums, then how big it is (below 1). */
function measurePerdita({ elementari, valore }: Cella): number {
  return elementari.length + (valore ?? 0) / (1 + (valore ?? 0));
}
