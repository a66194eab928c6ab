import { formatNumero } from '../format/format-numero.ts';
import type { DatiIndicatore } from '../model.ts';
import { conArticolo } from './grammatica/articolo-numero.ts';
import { findRilevata, type Rilevata } from './letture.ts';

/**
 * A count as a share of the whole area, as the tail of a sentence; undefined without the total.
 *
 * @example quotaDiArea(popolazione, desio) // "il 21,9% dell'area dei cinque ambiti"
 */
export function quotaDiArea(dati: DatiIndicatore, o: Rilevata): string | undefined {
  const area = findRilevata(dati, 'area-accordo', o.anno);
  if (!area || area.valore === 0) return undefined;
  const quota = `${formatNumero((o.valore / area.valore) * 100, 1)}%`;
  return `${conArticolo(quota)} dell'area dei cinque ambiti`;
}
