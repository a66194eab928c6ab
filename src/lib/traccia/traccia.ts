import type { Stato } from '../model.ts';

/** How a value was made. */
export type Metodo =
  | 'dato-della-fonte'
  | 'calcolo-sul-territorio'
  | 'somma-dei-comuni'
  | 'rapporto-fra-somme'
  | 'media-ponderata'
  | 'dagli-aggregati'
  | 'mancante';

/** What a name in the formula is, and the file that it was read from. */
export interface VoceTraccia {
  parte: string;
  testo: string;
  descrizione: string;
  unita: string;
  fonte: string;
  titolo: string;
  editore: string;
  pagina: string;
  licenza: string;
  /** Year of the figure. */
  anno: string;
  file: string;
  /** Column of the raw file. */
  colonna: string;
  grezzi: { nome: string; sha256: string }[];
  adattatore: string;
}

/** A territory that the value is made of: itself, or the comuni that are summed. */
export interface RigaTraccia {
  territorio: string;
  nome: string;
  valore: number | null;
  stato: Stato;
  numeratore: number | null;
  denominatore: number | null;
  /** Weight of a weighted mean. */
  peso: number | null;
  /** False when the comune is missing or left out of the aggregate. */
  incluso: boolean;
  /** For each of `voci`, in order: the row of its file and the figure there. */
  misure: { riga: number; valore: number | null }[];
}

/** Where a number comes from: everything needed to make it again by hand. Plain data. */
export interface Traccia {
  indicatore: string;
  nome: string;
  unita: string;
  territorio: string;
  nomeTerritorio: string;
  anno: string;
  valore: number | null;
  stato: Stato;
  avviso: string | null;
  metodo: Metodo;
  /** The calculation as it is written: "100 × (P27 + P28 + P29) / (P14 + P15 + P16)". */
  formula: string;
  numeratore: number | null;
  denominatore: number | null;
  fattore: number;
  /** Comuni present and total, and share (0-1) of the residents covered when some are missing. */
  copertura: { presenti: number; totali: number; quota: number | null } | null;
  /** What the weights are, for a weighted mean. */
  pesi: string | null;
  voci: VoceTraccia[];
  /** Other indicatori that the formula takes its values from. */
  indicatori: {
    parte: string;
    testo: string;
    indicatore: string;
    territorio: string;
    anno: string;
  }[];
  righe: RigaTraccia[];
  /** File of the definition. */
  definizione: string;
}
