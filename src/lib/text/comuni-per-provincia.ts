import type { Comune } from '../model.ts';
import { PROVINCE } from '../territory/area.ts';
import { elenco } from './grammatica/elenco.ts';
import { inLettere } from './grammatica/in-lettere.ts';
import { maiuscola } from './grammatica/maiuscola.ts';
import { preposizione } from './grammatica/preposizione.ts';

/**
 * How many comuni each provincia has in the area.
 *
 * @example "Cinquantacinque della provincia di Monza e Brianza e sette della città metropolitana di Milano."
 */
export function comuniPerProvincia(comuni: readonly Comune[]): string {
  const parti = Object.entries(PROVINCE).map(([sigla, nome]) => {
    const quanti = comuni.filter(({ provincia }) => provincia === sigla).length;
    return `${inLettere(quanti)} ${preposizione('di', nome)}`;
  });
  return `${maiuscola(elenco(parti))}.`;
}
