import { type Articolo, articola, type Preposizione, spazia } from './articolate.ts';

/** What the number stands for: percentages and amounts are masculine singular. */
export interface AccordoNumero {
  plurale?: boolean;
  femminile?: boolean;
}

type Attacco = 'vocale' | 'zeta' | 'consonante';

/** First sound of a printed number read aloud: the leading group decides ("11.300" is "undicimila..."). */
function attacco(testo: string): Attacco {
  const cifre = /^\d[\d.]*/.exec(testo)?.[0].replace(/\./g, '');
  if (cifre === undefined) return 'consonante'; // "più tre", "meno due"
  const gruppo = Number(cifre.slice(0, cifre.length % 3 || 3));
  const altri = Math.ceil(cifre.length / 3) - 1;
  if (gruppo === 0) return 'zeta';
  if (gruppo === 1) return altri === 1 ? 'consonante' : 'vocale'; // mille; uno, un milione
  const otto = gruppo === 8 || (gruppo >= 80 && gruppo < 90) || (gruppo >= 800 && gruppo < 900);
  return otto || gruppo === 11 ? 'vocale' : 'consonante';
}

/**
 * The definite article of a number as it is read aloud: l'8,9%, lo 0,4%, il 9,8%, gli 80, i 9.
 *
 * @param testo the number as printed in the page, so that rounding and article agree
 */
export function articoloDelNumero(testo: string, accordo: AccordoNumero = {}): Articolo {
  const suono = attacco(testo);
  if (accordo.femminile) return accordo.plurale ? 'le' : suono === 'vocale' ? "l'" : 'la';
  if (accordo.plurale) return suono === 'consonante' ? 'i' : 'gli';
  return suono === 'vocale' ? "l'" : suono === 'zeta' ? 'lo' : 'il';
}

/** @example conArticolo('8,9%') // "l'8,9%" */
export function conArticolo(testo: string, accordo: AccordoNumero = {}): string {
  return spazia(articoloDelNumero(testo, accordo)) + testo;
}

/** @example conPreposizione('in', '0,5%') // "nello 0,5%" */
export function conPreposizione(
  prep: Preposizione,
  testo: string,
  accordo: AccordoNumero = {},
): string {
  return articola(prep, articoloDelNumero(testo, accordo)) + testo;
}
