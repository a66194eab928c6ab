import type { Indicatore } from '../model.ts';
import { conPreposizione } from './grammatica/articolo-numero.ts';
import { elenco } from './grammatica/elenco.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { numeroInProsa, valoreInProsa } from './unita-in-prosa.ts';

/** One end of a range: a value and the territories that have it. */
export interface Capo {
  valore: number;
  nomi: readonly string[];
}

/** More names than these are counted instead. */
const NOMI_DETTI = 3;

/** Units whose number is the plural of a noun: "dai 1.317 euro al m² ai 1.911". */
const PLURALI = /^(euro|minuti|kg|anni|alunni|persone$)/;

function dei(nomi: readonly string[]): string {
  if (nomi.length > NOMI_DETTI) return `di ${String(nomi.length)} comuni`;
  return preposizione('di', elenco(nomi));
}

/**
 * A range from its lower to its upper end, each number with its article and its owner.
 *
 * @example daA(quota, ...) // "dal 5,1% di Triuggio all'8,7% di Verano Brianza"
 * @example daA(prezzo, ...) // "dai 1.317 euro al m² di Carate Brianza ai 1.911 di Monza"
 */
export function daA(indicatore: Indicatore, basso: Capo, alto: Capo): string {
  const plurale = PLURALI.test(indicatore.unita) && basso.valore >= 2;
  const accordo = { plurale, femminile: indicatore.unita === 'persone' };
  const primo = plurale
    ? valoreInProsa(basso.valore, indicatore)
    : numeroInProsa(basso.valore, indicatore);
  const secondo = numeroInProsa(alto.valore, indicatore);
  return `${conPreposizione('da', primo, accordo)} ${dei(basso.nomi)} ${conPreposizione('a', secondo, accordo)} ${dei(alto.nomi)}`;
}
