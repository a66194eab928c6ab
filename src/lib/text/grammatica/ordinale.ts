const PRIMI = 'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo'.split(' ');

/**
 * An ordinal in words up to the tenth, in figures beyond it.
 *
 * @example ordinale(2, 'f') // "seconda"
 * @example ordinale(23) // "23º"
 */
export function ordinale(numero: number, genere: 'm' | 'f' = 'm'): string {
  const parola = PRIMI[numero - 1];
  if (parola === undefined) return `${String(numero)}${genere === 'f' ? 'ª' : 'º'}`;
  return genere === 'f' ? parola.replace(/o$/, 'a') : parola;
}
