import { conArticolo, conPreposizione } from './grammatica/articolo-numero.ts';
import { concorda } from './grammatica/concordanza.ts';
import { type Misura, numeroInProsa } from './unita-in-prosa.ts';

/**
 * Fills a headline's predicate with a printed number.
 *
 * Placeholders: `{valore}` "8,9%", `{il}` "l'8,9%", `{di}` "dell'8,9%", `{a}` "all'8,9%", `{da}`,
 * `{in}`, `{su}` likewise, and `{s|p:vive|vivono}` for the words that agree with the number.
 *
 * Typographic apostrophes become straight, as in every text made here.
 *
 * @throws Error on a placeholder that is none of these
 */
export function riempiFrase(template: string, numero: string): string {
  return template.replace(/’/g, "'").replace(/\{([^{}]*)\}/g, (intero, dentro: string) => {
    const accordo = /^s\|p:([^|]*)\|([^|]*)$/.exec(dentro);
    if (accordo) return concorda(numero, accordo[1] ?? '', accordo[2] ?? '');
    switch (dentro) {
      case 'valore':
        return numero;
      case 'il':
        return conArticolo(numero);
      case 'di':
      case 'a':
      case 'da':
      case 'in':
      case 'su':
        return conPreposizione(dentro, numero);
      default:
        throw new Error(`unknown placeholder ${intero} in the frase "${template}"`);
    }
  });
}

/**
 * The predicate of a headline with a value in it, rounded to the indicatore's decimals.
 *
 * @example espandiFrase('{il} dei residenti ha meno di 15 anni', 12.68, quota) // "il 12,7% dei ..."
 */
export function espandiFrase(template: string, valore: number, indicatore: Misura): string {
  return riempiFrase(template, numeroInProsa(valore, indicatore));
}
