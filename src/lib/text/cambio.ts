import { formatNumero } from '../format/format-numero.ts';
import { haSegno, type Misura } from './unita-in-prosa.ts';

/** Amounts and counts: their change is told in per cent. */
export function isImporto(misura: Misura): boolean {
  return /^(euro|persone$|alunni$|kg)/.test(misura.unita) && !haSegno(misura);
}

/**
 * A relative change with its sign; undefined from a base that is not positive.
 *
 * @example cambioPercentuale(24300, 27400) // "+12,8%"
 */
export function cambioPercentuale(prima: number, ultima: number): string | undefined {
  if (!(prima > 0)) return undefined;
  return `${formatNumero((ultima / prima - 1) * 100, 1, { segno: true })}%`;
}
