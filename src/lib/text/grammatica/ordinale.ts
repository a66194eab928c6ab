import { type AccordoNumero, articoloDelNumero } from './articolo-numero.ts';
import { spazia } from './articolate.ts';

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

/**
 * An ordinal with its definite article.
 *
 * @example ilOrdinale(8) // "l'ottavo"
 * @example ilOrdinale(11) // "l'11º"
 */
export function ilOrdinale(numero: number, genere: 'm' | 'f' = 'm'): string {
  const testo = ordinale(numero, genere);
  const accordo: AccordoNumero = { femminile: genere === 'f' };
  const articolo = /^[aeiou]/.test(testo) ? "l'" : articoloDelNumero(testo, accordo);
  return spazia(articolo) + testo;
}
