import { formatNumero } from '../../format/format-numero.ts';

const FINO_A_VENTI =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  );
const DECINE = '- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ');

/**
 * A whole number as prose writes it: in words to 99, in figures beyond.
 *
 * @throws RangeError below 0 or with decimals
 * @example inLettere(23) // "ventitré"
 * @example inLettere(1500) // "1.500"
 */
export function inLettere(numero: number): string {
  const piccolo = FINO_A_VENTI[numero];
  if (piccolo !== undefined) return piccolo;
  if (!Number.isInteger(numero) || numero < 0)
    throw new RangeError(`not a number to be spelled: ${String(numero)}`);
  const decina = DECINE[Math.floor(numero / 10)];
  const unita = FINO_A_VENTI[numero % 10];
  if (decina === undefined || unita === undefined) return formatNumero(numero, 0);
  if (unita === 'zero') return decina;
  if (unita === 'tre') return `${decina}tré`;
  return (/^[uo]/.test(unita) ? decina.slice(0, -1) : decina) + unita;
}
