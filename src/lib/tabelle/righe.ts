import type { IndicatoreTabelle, TerritorioTabelle } from './dati.ts';

/** A cell of the table, not yet in words. */
export interface Casella {
  valore: number | null;
  /** State of the value; empty when the database has no row, or for a total that cannot be made. */
  stato: string;
  /** Of which indicatore it is: its unit and decimals. Null for numbers of the table's own. */
  indicatore: IndicatoreTabelle | null;
  /** How to print it: as the indicatore, as a signed difference, as a percentage change, as a whole number, as words. */
  forma: 'valore' | 'differenza' | 'variazione' | 'parte' | 'stato';
  /** 1-5, or 0 when the cell has no shade. */
  classe: number;
  nota: string;
}

/** A heading, or a column: `chiave` is what the address calls it. */
export interface Colonna {
  chiave: string;
  titolo: string;
  /** Unit and year, under the name. */
  sotto: string;
  /** Whose definition and fonte stand behind it. */
  indicatore: IndicatoreTabelle | null;
}

/** A row: what it is about, then its cells. */
export interface Riga {
  territorio: TerritorioTabelle;
  /** Null when the indicatori (or the years) are in the columns. */
  indicatore: IndicatoreTabelle | null;
  anno: string | null;
  /** Text of the headings of the row: territorio, then indicatore and anno if they are there. */
  testate: string[];
  caselle: Casella[];
}

/** A row of totals: no territory of its own. */
export interface RigaTotale {
  testate: string[];
  caselle: Casella[];
}

/** Rows under a heading, with their totals. */
export interface GruppoRighe {
  /** Empty when the rows are not in groups. */
  nome: string;
  righe: Riga[];
  /** Made when asked for: a page of the table shows few of them. */
  listTotali: () => RigaTotale[];
}
