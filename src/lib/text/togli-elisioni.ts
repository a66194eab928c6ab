/**
 * A query as the search engine reads it: without the elided words that stick to the next one, because
 * "dell'istruzione" must find what "istruzione" finds. An apostrophe at the end of a word is left alone.
 *
 * @example togliElisioni("l'indice dell’istruzione") => 'indice istruzione'
 * @example togliElisioni("Pozzo d'Adda") => 'Pozzo Adda'
 */
export function togliElisioni(testo: string): string {
  return testo.replace(/(?<!\p{L})\p{L}{1,6}['’](?=\p{L})/gu, '');
}
