const FINO_A_VENTI =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  );
const DECINE = '- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ');

/**
 * A whole number in words, 0 to 99 (the atlas counts at most 62 comuni).
 *
 * @throws RangeError outside 0-99 or with decimals
 * @example inLettere(23) // "ventitré"
 */
export function inLettere(numero: number): string {
  const piccolo = FINO_A_VENTI[numero];
  if (piccolo !== undefined) return piccolo;
  const decina = DECINE[Math.floor(numero / 10)];
  const unita = FINO_A_VENTI[numero % 10];
  if (!Number.isInteger(numero) || numero < 0 || decina === undefined || unita === undefined)
    throw new RangeError(`not a number to be spelled: ${String(numero)}`);
  if (unita === 'zero') return decina;
  if (unita === 'tre') return `${decina}tré`;
  return (/^[uo]/.test(unita) ? decina.slice(0, -1) : decina) + unita;
}
