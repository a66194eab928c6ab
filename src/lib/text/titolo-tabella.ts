import type { Ambito, DatiIndicatore } from '../model.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { periodo } from './tempo.ts';

/**
 * Title of the table of an ambito's comuni: what, where, when.
 *
 * @example "Indice di vecchiaia nei 7 comuni dell'ambito di Desio, 2026"
 */
export function titoloTabella(dati: DatiIndicatore, ambito: Ambito): string {
  const { indicatore, ultimo } = dati;
  const luogo = preposizione('di', `ambito di ${ambito.nome}`);
  return `${indicatore.nome} nei ${String(ambito.comuni.length)} comuni ${luogo}, ${periodo(ultimo, indicatore)}`;
}
