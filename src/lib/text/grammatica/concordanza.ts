import { formatNumero } from '../../format/format-numero.ts';
import { roundHalfUp } from '../../format/round-half-up.ts';
import { inLettere } from './in-lettere.ts';

/** Grammatical gender. */
export type Genere = 'm' | 'f';

/** Singular only for a printed "1": Italian says "1 comune" but "1,0 comuni" and "0 comuni". */
export function concorda(testo: string, singolare: string, plurale: string): string {
  return testo === '1' || testo === '+1' || testo === '−1' ? singolare : plurale;
}

/**
 * A count with its noun, in figures.
 *
 * @example conta(1, 'comune', 'comuni') // "1 comune"
 */
export function conta(numero: number, singolare: string, plurale: string): string {
  const testo = formatNumero(numero, 0);
  return `${testo} ${concorda(testo, singolare, plurale)}`;
}

/**
 * A count with its noun, in words, for the opening of a sentence and for small numbers.
 *
 * @example contaInLettere(4, 'comune', 'comuni') // "quattro comuni"
 */
export function contaInLettere(
  numero: number,
  singolare: string,
  plurale: string,
  genere: Genere = 'm',
): string {
  if (numero === 1) return `${genere === 'f' ? 'una' : 'un'} ${singolare}`;
  return `${inLettere(numero)} ${plurale}`;
}

/**
 * A distance between two percentages: points, not per cent. Its sign is left to the verb.
 *
 * @example puntiPercentuali(2.31, 1) // "2,3 punti percentuali"
 * @example puntiPercentuali(1, 1) // "un punto percentuale"
 */
export function puntiPercentuali(differenza: number, decimali: number): string {
  const assoluta = Math.abs(roundHalfUp(differenza, decimali));
  if (assoluta === 1) return 'un punto percentuale';
  return `${formatNumero(assoluta, decimali)} punti percentuali`;
}
