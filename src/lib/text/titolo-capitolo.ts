import type { Ambito, DatiIndicatore } from '../model.ts';
import { espandiFrase } from './espandi-frase.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { findUltima, type Rilevata } from './letture.ts';
import { quotaDiArea } from './quota-di-area.ts';
import { raffronto } from './raffronto.ts';
import { isVecchio, nelPeriodo } from './tempo.ts';
import { titoloOrdinale } from './titolo-ordinale.ts';
import { valoreInProsa } from './unita-in-prosa.ts';

/** "nel 2018", for an old value whose frase does not say the year itself. */
function annoSeVecchio(dati: DatiIndicatore, o: Rilevata): string | undefined {
  if (!isVecchio(o.anno) || /\b(19|20)\d\d\b/.test(dati.indicatore.frase)) return undefined;
  return nelPeriodo(o.anno, dati.indicatore);
}

/** The statement without its comparison: the indicatore's frase, or its name and value. */
function enunciato(dati: DatiIndicatore, o: Rilevata, luogo: string): string {
  const { indicatore } = dati;
  const quando = annoSeVecchio(dati, o);
  if (indicatore.frase === '') {
    const testa = [indicatore.nome, luogo, quando].filter(Boolean).join(', ');
    return `${testa}: ${valoreInProsa(o.valore, indicatore)}`;
  }
  const dove = [maiuscola(preposizione('in', luogo)), quando].filter(Boolean).join(' ');
  return `${dove} ${espandiFrase(indicatore.frase, o.valore, indicatore)}`;
}

/**
 * The headline of a chapter: the finding as a sentence made from data, without full stop. The
 * number has the indicatore's decimals, so that it agrees with the key figure. Counts are told as a
 * share of the area and never called high or low; ordinals as the number of comuni.
 *
 * @example "Nell'ambito di Desio ci sono 186,2 anziani ogni 100 giovani, meno della media provinciale"
 */
export function titoloCapitolo(dati: DatiIndicatore, ambito: Ambito): string {
  const { indicatore } = dati;
  const luogo = `ambito di ${ambito.nome}`;
  if (indicatore.aggregazione === 'nessuna') return titoloOrdinale(dati, ambito);
  const o = findUltima(dati, ambito.id);
  if (!o)
    return `${indicatore.nome}: nessun dato per ${preposizione('in', luogo).replace(/^nell'/, "l'")}`;
  const coda = indicatore.aggregazione === 'somma' ? quotaDiArea(dati, o) : raffronto(dati, o);
  return [enunciato(dati, o, luogo), coda].filter(Boolean).join(', ');
}

/**
 * The name of the indicatore with territory, for window titles and lists of links.
 *
 * @example nomeCapitolo(dati, desio) // "Indice di vecchiaia nell'ambito di Desio"
 */
export function nomeCapitolo(dati: DatiIndicatore, ambito: Ambito): string {
  return `${dati.indicatore.nome} ${preposizione('in', `ambito di ${ambito.nome}`)}`;
}
