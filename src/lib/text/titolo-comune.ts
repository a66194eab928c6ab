import type { Ambito, Comune, DatiIndicatore } from '../model.ts';
import { enunciato } from './enunciato.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { findUltima } from './letture.ts';
import { quotaDi } from './quota-di.ts';
import { raffrontoComune } from './raffronto.ts';
import { terminiDelComune } from './termini.ts';

/**
 * A finding about a comune, without full stop: the statement, and how it compares with the ambito
 * and the provincia. Ordinals are stated alone, counts as a share of the ambito.
 *
 * @example "A Desio ci sono 189,1 anziani ogni 100 giovani, in linea con la media dell'ambito e meno
 *   di quella provinciale"
 */
export function titoloComune(dati: DatiIndicatore, comune: Comune, ambito: Ambito): string {
  const { indicatore } = dati;
  const o = findUltima(dati, comune.codice);
  if (!o) return `${indicatore.nome}: nessun dato ${preposizione('di', comune.nome)}`;
  const testa = enunciato(dati, o, comune.nome);
  const senza = indicatore.aggregazione === 'somma' && o.valore === 0;
  if (senza || indicatore.aggregazione === 'nessuna') return testa;
  const coda =
    indicatore.aggregazione === 'somma'
      ? quotaDi(dati, o, ambito.id, `ambito di ${ambito.nome}`)
      : raffrontoComune(dati, o, terminiDelComune(comune));
  return [testa, coda].filter(Boolean).join(', ');
}
