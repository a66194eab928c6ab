import type { Ambito, DatiIndicatore } from '../model.ts';
import { enunciato } from './enunciato.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { findUltima } from './letture.ts';
import { quotaDi } from './quota-di.ts';
import { raffronto } from './raffronto.ts';
import { titoloOrdinale } from './titolo-ordinale.ts';
import { AREA } from '../territory/area.ts';

/**
 * The headline of a chapter: the finding as a sentence made from data, without full stop. The
 * number has the indicatore's decimals, so that it agrees with the key figure. Counts are told as a
 * share of the area and never called high or low; ordinals as a number of comuni.
 *
 * @example "Nell'ambito di Desio ci sono 186,2 anziani ogni 100 giovani, meno della media provinciale"
 */
export function titoloCapitolo(dati: DatiIndicatore, ambito: Ambito): string {
  const { indicatore } = dati;
  if (indicatore.aggregazione === 'nessuna') return titoloOrdinale(dati, ambito);
  const luogo = `ambito di ${ambito.nome}`;
  const o = findUltima(dati, ambito.id);
  if (!o) return `${indicatore.nome}: nessun dato ${preposizione('di', luogo)}`;
  const coda =
    indicatore.aggregazione === 'somma'
      ? quotaDi(dati, o, AREA.id, AREA.inProsa)
      : raffronto(dati, o);
  return [enunciato(dati, o, luogo), coda].filter(Boolean).join(', ');
}

/**
 * The name of a chapter, for window titles, breadcrumbs and lists of links.
 *
 * @example nomeCapitolo(dati, desio) // "Indice di vecchiaia nell'ambito di Desio"
 */
export function nomeCapitolo(dati: DatiIndicatore, ambito: Ambito): string {
  return `${dati.indicatore.nome} ${preposizione('in', `ambito di ${ambito.nome}`)}`;
}
