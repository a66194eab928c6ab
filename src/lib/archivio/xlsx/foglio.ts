import type { Cell } from '../../table/format-csv.ts';

/** How a cell looks. */
export type Stile = 'titolo' | 'intestazione' | 'testo-lungo';

/** A cell of a sheet: numbers stay numbers, and `formato` only says how many decimals are shown. */
export interface CellaFoglio {
  valore: Cell;
  formato?: string;
  stile?: Stile;
}

/** A sheet of a workbook. */
export interface Foglio {
  nome: string;
  /** Width of each column, in characters. */
  larghezze: readonly number[];
  /** Rows that stay in sight while the others scroll. */
  righeFisse: number;
  /** Columns that stay in sight. */
  colonneFisse?: number;
  righe: readonly (readonly CellaFoglio[])[];
}

/** Number format of a spreadsheet with that many decimals: 1 -> `#,##0.0`. */
export const decimaliToFormato = (decimali: number): string =>
  decimali === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimali)}`;
