/** Abbreviations whose full stop closes no sentence. */
const ABBREVIAZIONI = /\b(artt?|ecc|es|fig|nn?|pp?|cfr|tab|L|D|d\.?lgs|vol|c)\.\s?/gi;

/**
 * Gulpease readability index of an Italian text, 0 (hard) to 100 (easy):
 * 89 + (300 × sentences − 10 × letters) / words, cut to 0-100.
 * Source: P. Lucisano, M. E. Piemontese, «GULPEASE: una formula per la predizione della difficoltà
 * dei testi in lingua italiana», Scuola e città, 3, 1988.
 *
 * A full stop inside a number or after a common abbreviation does not close a sentence; an
 * apostrophe parts two words, as in the original.
 *
 * @throws RangeError on a text without words
 */
export function gulpease(testo: string): number {
  const piano = testo.replace(/(\d)[.,](?=\d)/g, '$1').replace(ABBREVIAZIONI, '$1 ');
  const parole = piano.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parole.length === 0) throw new RangeError('no words to read');
  const lettere = parole.join('').length;
  const frasi = piano
    .split(/[.!?;:…]+(?=\s|$)|\n\s*\n/)
    .filter((f) => /\p{L}|\p{N}/u.test(f)).length;
  return Math.min(100, Math.max(0, 89 + (300 * frasi - 10 * lettere) / parole.length));
}
