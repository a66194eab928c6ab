/** A cell: text as typed ('' when empty), or a number where the format of the file has numbers. */
export type CellaFoglio = string | number;

/** A sheet of cells. Row 1 of the sheet is `righe[0]`. */
export interface Foglio {
  nome: string;
  righe: readonly (readonly CellaFoglio[])[];
  /** Ranges of joined cells, as "B4:C6". */
  unite?: readonly string[];
  /** True when some figures are results of formulas. */
  formule?: boolean;
}

/** What no honest delivery reaches: 62 comuni, a dozen columns. */
export const LIMITI = {
  /** Bytes of the file. */
  byte: 5_000_000,
  /** Bytes of an archive once unpacked. */
  byteEstratti: 50_000_000,
  voci: 200,
  righe: 5_000,
  colonne: 100,
  /** Characters of a cell. */
  caratteri: 2_000,
} as const;

/** Position 0, 1, 2... to the letter of the column: A, B, ... AA. */
export function toLettera(colonna: number): string {
  const resto = String.fromCharCode(65 + (colonna % 26));
  return colonna < 26 ? resto : toLettera(Math.floor(colonna / 26) - 1) + resto;
}
