import { formatNumero } from '../format/format-numero.ts';
import { roundHalfUp } from '../format/round-half-up.ts';
import { differenzaInProsa, haSegno, type Misura } from './unita-in-prosa.ts';

/** Amounts whose change is told in per cent; every other unit is told in itself, or in points. */
const IN_PERCENTO = /^(euro|persone$|alunni$|kg)/;

/**
 * A change between two values with its sign: per cent for amounts, points for percentages, the unit
 * elsewhere.
 *
 * @example cambio(24300, 27400, reddito) // "+12,8%"
 * @example cambio(8.1, 9.8, quotaStranieri) // "+1,7 punti percentuali"
 */
export function cambio(prima: number, ultima: number, misura: Misura): string {
  const differenza = ultima - prima;
  if (IN_PERCENTO.test(misura.unita) && prima > 0 && !haSegno(misura))
    return `${formatNumero((differenza / prima) * 100, 1, { segno: true })}%`;
  const arrotondata = roundHalfUp(differenza, misura.decimali);
  const segno = arrotondata < 0 ? '−' : arrotondata > 0 ? '+' : '';
  return segno + differenzaInProsa(differenza, misura).replace(/^un /, '1 ');
}
