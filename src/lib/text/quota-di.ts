import { formatNumero } from '../format/format-numero.ts';
import type { DatiIndicatore } from '../model.ts';
import { conArticolo } from './grammatica/articolo-numero.ts';
import { preposizione } from './grammatica/preposizione.ts';
import { findRilevata, type Rilevata } from './letture.ts';

/**
 * A count as a share of a wider territory, as the tail of a sentence; undefined without the total.
 *
 * @param nome the wider territory as a noun: "area dei cinque ambiti", "ambito di Desio"
 * @example quotaDi(popolazione, desio, 'area-accordo', 'area dei cinque ambiti')
 *   // "il 21,9% dell'area dei cinque ambiti"
 */
export function quotaDi(
  dati: DatiIndicatore,
  o: Rilevata,
  territorio: string,
  nome: string,
): string | undefined {
  const totale = findRilevata(dati, territorio, o.anno);
  if (!totale || totale.valore === 0) return undefined;
  const quota = `${formatNumero((o.valore / totale.valore) * 100, 1)}%`;
  return `${conArticolo(quota)} ${preposizione('di', nome)}`;
}
