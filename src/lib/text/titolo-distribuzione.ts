import type { Ambito, DatiIndicatore } from '../model.ts';
import { conPreposizione } from './grammatica/articolo-numero.ts';
import { contaInLettere } from './grammatica/concordanza.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { listOrdinate } from './letture.ts';

/**
 * Title of the unit chart of an ordinal: from which level to which the comuni of the ambito go, and
 * the level that most of them share.
 *
 * @example "I comuni dell'ambito di Desio vanno dal livello 2 all'8, e tre comuni sono al 4"
 */
export function titoloDistribuzione(dati: DatiIndicatore, ambito: Ambito): string {
  const livelli = listOrdinate(dati, ambito.comuni, dati.ultimo).map((o) => o.valore);
  const luogo = preposizione('di', `ambito di ${ambito.nome}`);
  const [max, min] = [livelli[0], livelli.at(-1)];
  if (max === undefined || min === undefined) return `Nessun dato per i comuni ${luogo}`;
  const nome = dati.indicatore.unita.split(' ', 1)[0] ?? '';
  if (min === max) return `Tutti i comuni ${luogo} sono al ${nome} ${String(max)}`;
  const conteggi = [...new Set(livelli)].map((l) => ({
    livello: l,
    comuni: livelli.filter((x) => x === l).length,
  }));
  const moda = Math.max(...conteggi.map((c) => c.comuni));
  const [frequente, pari] = conteggi.filter((c) => c.comuni === moda);
  const coda =
    frequente && !pari
      ? `, e ${contaInLettere(moda, 'comune è', 'comuni sono')} ${conPreposizione('a', String(frequente.livello))}`
      : '';
  return `I comuni ${luogo} vanno dal ${nome} ${String(min)} ${conPreposizione('a', String(max))}${coda}`;
}
