import type { Ambito, Comune, DatiIndicatore } from '../model.ts';
import { elenco } from './grammatica/elenco.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { findUltima, listOrdinate } from './letture.ts';
import { postoInParole } from './posto.ts';
import { trovaPosizione } from './posizione.ts';
import { AREA, PROVINCE } from '../territory/area.ts';

/**
 * The first lines about a comune: where it is, its place in the ambito by residents, its neighbours inside the area.
 *
 * @param popolazione the data of `popolazione-residente`
 * @param vicini names of the touching comuni of the area
 */
export function aperturaComune(
  comune: Comune,
  ambito: Ambito,
  popolazione: DatiIndicatore,
  vicini: readonly string[],
): string {
  const o = findUltima(popolazione, comune.codice);
  const provincia = preposizione('in', PROVINCE[comune.provincia] ?? comune.provincia);
  const doveSta = `${comune.nome} è ${provincia} e fa parte ${preposizione('di', `ambito di ${ambito.nome}`)}`;
  const confini =
    vicini.length > 0 ? ` Dentro l'${AREA.inProsa} confina con ${elenco(vicini)}.` : '';
  if (!o) return `${doveSta}.${confini}`;
  const posto = trovaPosizione(popolazione, o, listOrdinate(popolazione, ambito.comuni, o.anno));
  return `${doveSta}: per numero di residenti è ${toComune(postoInParole(posto, 'comune'))} fra i ${String(posto.totale)}.${confini}`;
}

/** "il comune più alto" -> "il comune più grande". */
const toComune = (posto: string): string =>
  posto.replace('più alto', 'più grande').replace('più basso', 'più piccolo');
