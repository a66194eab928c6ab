import { formatUnita } from '../format/format-valore.ts';
import type { Indicatore } from '../model.ts';
import { conArticolo, conPreposizione } from './grammatica/articolo-numero.ts';
import { soggetto } from './soggetto.ts';
import { haSegno, numeroInProsa, valoreInProsa } from './unita-in-prosa.ts';

/** Units that only repeat what a plural subject already counts ("gli alunni sono 3.200"). */
const GIA_DETTE = new Set(['persone', 'alunni', 'persone per famiglia', 'anni']);

/**
 * What is said of an indicatore's name: the verb and the value, agreeing with the subject.
 *
 * @example predicato(quotaStranieri, 9.8) // "è del 9,8%"
 * @example predicato(quota014, 12.7) // "sono il 12,7%"
 * @example predicato(reddito, 27400) // "è di 27.400 euro"
 */
export function predicato(indicatore: Indicatore, valore: number): string {
  const { plurale, testo } = soggetto(indicatore);
  const verbo = plurale ? 'sono' : 'è';
  const numero = numeroInProsa(valore, indicatore);
  const intero = valoreInProsa(valore, indicatore);
  if (haSegno(indicatore)) return `${plurale ? 'hanno segnato un' : 'è'} ${intero}`;
  if (formatUnita(indicatore.unita) === '%') {
    const coda = intero.slice(numero.length);
    const parte = plurale || /^(chi|il suolo) /.test(testo);
    return `${verbo} ${parte ? conArticolo(numero) : conPreposizione('di', numero)}${coda}`;
  }
  if (plurale) return `${verbo} ${GIA_DETTE.has(indicatore.unita) ? numero : intero}`;
  return intero === numero ? `è ${numero}` : `è di ${intero}`;
}
