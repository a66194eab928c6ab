import type { ColumnTable } from 'arquero';
import type { Comune } from '../model.ts';
import type { Cella, Reader } from './evaluate.ts';
import type { MisureIndex } from './misure-index.ts';
import type { Blocco } from './schema.ts';

/** What a calculation may read besides the definition of its indicatore. */
export interface Ambiente {
  comuni: readonly Comune[];
  /** Pairs of aggregate and comune: see `tabulateAppartenenza`. */
  appartenenza: ColumnTable;
  misure: MisureIndex;
  /** Value of another indicatore, undefined when it has no such row. */
  findIndicatore: (id: string, territorio: string, anno: string) => Cella | undefined;
  /** Residents of each comune on the 1 January that stands for a year. */
  getPopolazione: (anno: string) => ReadonlyMap<string, number>;
}

/** Gives the figures of one territory in one year to the formulas of a block. */
export function makeReader(
  blocco: Blocco,
  territorio: string,
  annoBlocco: string,
  { misure, findIndicatore }: Pick<Ambiente, 'misure' | 'findIndicatore'>,
): Reader {
  return ({ fonte = null, variabile, anno }) => {
    const from = fonte ?? blocco.fonte;
    if (from === undefined) throw new Error(`"${variabile}" needs a fonte`);
    const year = anno ?? annoBlocco;
    return from === 'indicatori'
      ? findIndicatore(variabile, territorio, year)
      : misure.find(from, variabile, territorio, year);
  };
}
