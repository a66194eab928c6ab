import type { Corredo } from '../../../src/lib/documento/documento-to-docx.ts';

/** One document to write: the page it comes from, where it goes. */
export interface Voce {
  /** Root-relative address of the page. */
  pagina: string;
  /** HTML file of the page. */
  html: string;
  /** File of the document, in the store of those already written. */
  file: string;
}

/** What a worker is given. */
export interface Lavoro {
  voci: readonly Voce[];
  base: string;
  sito: string;
  atlante: Corredo['atlante'];
  /** Style sheet of the figures. */
  css: string;
  /** Word file of an office to fill, in the place of the sheet of the atlas. */
  template?: string;
}
