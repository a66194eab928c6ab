import type { Blocco } from '../indicator/schema.ts';

/** A fonte in a derivation: who publishes it, and the raw files that were read. */
export interface FonteDerivazione {
  id: string;
  titolo: string;
  editore: string;
  pagina: string;
  licenza: string;
  /** Code that turned the raw files into figures. */
  adattatore: string;
  grezzi: { nome: string; sha256: string }[];
}

/** A name in a formula that stands for a figure of a fonte. */
export interface VoceMisura {
  tipo: 'misura';
  /** Part of the formula that it is in: "numeratore", "classe 2, ammontare"... */
  parte: string;
  /** As the formula writes it. */
  testo: string;
  fonte: string;
  variabile: string;
  descrizione: string;
  unita: string;
  /** Column of the raw file. */
  colonna: string;
  /** File of figures, from the root of the project. */
  file: string;
  /** By year of the block: the year of the figure, its row in the file and its value for each territory. */
  anni: Record<string, { anno: string; righe: number[]; valori: (number | null)[] }>;
}

/** A name in a formula that stands for the value of another indicatore. */
export interface VoceIndicatore {
  tipo: 'indicatore';
  parte: string;
  testo: string;
  indicatore: string;
  /** Year of the value when the formula fixes it; the year of the block otherwise. */
  anno: string | null;
}

/** A part of a calculation: a figure of a fonte, or another indicatore. */
export type Voce = VoceMisura | VoceIndicatore;

/** How the values of some years are made. */
export interface BloccoDerivazione {
  blocco: Blocco;
  voci: Voce[];
}

/**
 * Where every value of an indicatore comes from (`/dati/traccia/<id>.json`): its formulas, and for each name in
 * them the fonte, the file and the row. With the values of the indicatore it gives the trace of any cell.
 */
export interface Derivazione {
  indicatore: string;
  /** File of the definition, from the root of the project. */
  definizione: string;
  blocchi: BloccoDerivazione[];
  /** Territories that `righe` and `valori` follow: the comuni by code, lombardia, italia. Row 0: no row. */
  territori: string[];
  fonti: FonteDerivazione[];
  /** Years without figures, and why. */
  mancanti: { anno: string; motivo: string }[];
  /** Comuni left out of the aggregates. */
  esclusi: { territorio: string; anno: string; avviso: string }[];
}
