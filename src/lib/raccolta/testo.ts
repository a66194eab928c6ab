/** Longest text that is kept: what a reader writes in a note, not a file pasted by mistake. */
export const LUNGHEZZA = 2_000;
/** Characters that no document can hold. */
// eslint-disable-next-line no-control-regex
const VIETATI = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text of the reader as it can be kept and written in any format. */
export const cleanTesto = (testo: string): string =>
  testo.replace(VIETATI, '').slice(0, LUNGHEZZA).toWellFormed();
