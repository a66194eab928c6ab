import { roundHalfUp } from './round-half-up.ts';

/** U+2212: as wide as a plus, and never taken for a hyphen. */
const MENO = '−';
/** U+00A0: between a number and its unit. */
export const SPAZIO_FISSO = '\u00a0';

/**
 * A number as Italians print it: dot for thousands, comma for decimals, true minus sign.
 *
 * @param opzioni `segno`: write "+" before positive numbers (variations)
 * @throws RangeError on NaN or infinity: a missing value must be handled before it is printed
 * @example formatNumero(1234.5, 1) // "1.234,5"
 * @example formatNumero(-0.04, 1) // "0,0"
 */
export function formatNumero(
  valore: number,
  decimali: number,
  opzioni: { segno?: boolean } = {},
): string {
  if (!Number.isFinite(valore)) throw new RangeError(`not a printable number: ${String(valore)}`);
  const arrotondato = roundHalfUp(valore, decimali);
  const [intera = '0', frazione] = Math.abs(arrotondato).toFixed(decimali).split('.');
  const migliaia = intera.replace(/\B(?=(\d{3})+$)/g, '.');
  const segno = arrotondato < 0 ? MENO : opzioni.segno && arrotondato > 0 ? '+' : '';
  return segno + migliaia + (frazione === undefined ? '' : `,${frazione}`);
}
