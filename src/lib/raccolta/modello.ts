/** What a reader can collect: a whole page, or one figure or table of it. */
export type TipoVoce =
  'capitolo' | 'profilo' | 'indice' | 'tema' | 'indicatore' | 'figura' | 'tabella';

/** Where a collected part stands in the site. */
export interface Posto {
  /** Root-relative address of the page, without the base path. */
  indirizzo: string;
  /** Anchor of the figure or table; empty for the whole page. */
  ancora: string;
}

/** A collected part. */
export interface Voce extends Posto {
  tipo: TipoVoce;
  /** What the part says: the name of a page, the finding of a figure. */
  titolo: string;
  /** Name of the page it comes from. */
  pagina: string;
  /** Edition of the atlas from which it was taken: "2026-11". */
  edizione: string;
  /** What the reader wants to remember of it. */
  nota: string;
}

/** The parts that a reader has chosen, in the order they want. */
export interface Raccolta {
  titolo: string;
  voci: readonly Voce[];
}

/** A collection with nothing in it. */
export const VUOTA: Raccolta = { titolo: '', voci: [] };

/** More would not fit what a browser keeps, nor a document that one reads. */
export const MASSIMO = 100;

/** What a reader is told when nothing more enters. */
export const PIENA = `La raccolta è piena: ${String(MASSIMO)} parti. Togline qualcuna per aggiungerne altre.`;

/** What tells a part from all others. */
export const makeChiave = ({ indirizzo, ancora }: Posto): string => `${indirizzo}#${ancora}`;
