import type { Cell } from '../table/format-csv.ts';

/** Type of a column, the same in every format: text, whole number, decimal number. */
export type TipoCampo = 'testo' | 'intero' | 'numero';

/** A column: its name in every file, and what a person must know of it. */
export interface Campo {
  nome: string;
  tipo: TipoCampo;
  descrizione: string;
  /** True when no row may leave it empty. */
  obbligatorio?: boolean;
  /** The only values it may have. */
  valori?: readonly string[];
}

/** A reference from a column to the column of another table. */
export interface ChiaveEsterna {
  campo: string;
  tabella: string;
  verso: string;
}

/**
 * A table of the database, said once: SQLite, Parquet, CSV, XLSX and the Data Package are all written
 * from this shape, so that they cannot differ.
 */
export interface Tabella {
  nome: string;
  titolo: string;
  descrizione: string;
  campi: readonly Campo[];
  /** Columns that tell the rows apart. */
  chiave: readonly string[];
  esterne: readonly ChiaveEsterna[];
  righe: readonly (readonly Cell[])[];
}

/** A column of text, filled in every row unless said otherwise. */
export function campoTesto(nome: string, descrizione: string, obbligatorio = true): Campo {
  return { nome, tipo: 'testo', descrizione, obbligatorio };
}
