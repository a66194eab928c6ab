/** The prepositions that take an article, and those that never do with place names. */
export type Preposizione = 'di' | 'a' | 'da' | 'in' | 'su';

/** Definite articles as they are written before a word. */
export type Articolo = 'il' | 'lo' | "l'" | 'la' | 'i' | 'gli' | 'le';

const RADICI: Readonly<Record<Preposizione, string>> = {
  di: 'de',
  a: 'a',
  da: 'da',
  in: 'ne',
  su: 'su',
};

const CODE: Readonly<Record<Articolo, string>> = {
  il: 'l',
  lo: 'llo',
  "l'": "ll'",
  la: 'lla',
  i: 'i',
  gli: 'gli',
  le: 'lle',
};

/**
 * The preposizione articolata, followed by its space, or by none after an apostrophe.
 *
 * @example articola('di', "l'") + '8,9%' // "dell'8,9%"
 */
export function articola(preposizione: Preposizione, articolo: Articolo): string {
  return spazia(RADICI[preposizione] + CODE[articolo]);
}

/** Adds the space that every word but an elided one wants after it. */
export function spazia(parola: string): string {
  return parola.endsWith("'") ? parola : `${parola} `;
}
