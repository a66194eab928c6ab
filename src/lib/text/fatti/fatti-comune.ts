import type { Ambito, Comune, DatiIndicatore } from '../../model.ts';
import { findUltima } from '../letture.ts';
import { terminiDelComune } from '../termini.ts';
import { titoloComune } from '../titolo-comune.ts';
import type { Fatto } from './fatto.ts';
import { ordinaFatti } from './fatti-salienti.ts';
import { fattoLivello } from './livello.ts';
import { fattoRangoComune } from './rango-comune.ts';
import { fattoVariazione } from './variazione.ts';

/**
 * What the rules find about an indicatore in a comune: first the finding in full, which names what
 * it speaks of, then its place and its change, most important first.
 */
export function fattiComune(dati: DatiIndicatore, comune: Comune, ambito: Ambito): Fatto[] {
  const o = findUltima(dati, comune.codice);
  if (!o) return [];
  const livello = fattoLivello(dati, o, terminiDelComune(comune));
  return [
    {
      tipo: 'livello',
      importanza: livello?.importanza ?? 0,
      statistica: livello?.statistica ?? { valore: o.valore },
      frase: `${titoloComune(dati, comune, ambito)}.`,
    },
    ...ordinaFatti([fattoRangoComune(dati, o, ambito), fattoVariazione(dati, o)]),
  ];
}
