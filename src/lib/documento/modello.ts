/** A stretch of text with one look. */
export interface Brano {
  testo: string;
  grassetto?: boolean;
  corsivo?: boolean;
  /** Absolute address that the text leads to. */
  indirizzo?: string;
  /** A formula, for what can set it: `testo` is then how it reads in a line of text. */
  mathml?: string;
}

/** Look of a paragraph: what a reader meets on the page of the atlas. */
export type StileParagrafo = 'testo' | 'occhiello' | 'sommario' | 'cifra' | 'nota';

/** A cell of a table; numbers stand on the right. */
export interface Cella {
  /** With the signs of its state. */
  testo: string;
  /** What a reader must know before using the value. */
  nota?: string;
  numero: boolean;
  forte: boolean;
  /** Columns that the cell covers. */
  colonne: number;
}

/** A drawing as it stands in the page, still with the colours of the style sheet. */
export interface Disegno {
  svg: string;
  /** Name and description, for who does not see it. */
  testo: string;
  larghezza: number;
  altezza: number;
}

/** What a document is made of, in reading order. */
export type Blocco =
  | { tipo: 'titolo'; livello: 1 | 2 | 3; testo: string }
  | { tipo: 'paragrafo'; stile: StileParagrafo; brani: Brano[] }
  | { tipo: 'elenco'; numerato: boolean; voci: Brano[][] }
  | { tipo: 'figura'; titolo: string; disegni: Disegno[]; fonte: Brano[] }
  | { tipo: 'tabella'; titolo: string; testata: Cella[][]; righe: Cella[][]; fonte: Brano[] };

/** A page of the atlas as a document that can be written in any format. */
export interface Documento {
  /** What the page is about: "Indice di vecchiaia nell’ambito di Desio". */
  nome: string;
  descrizione: string;
  /** Permanent address, absolute. */
  indirizzo: string;
  citazione: string;
  blocchi: Blocco[];
}
