import type { Ambito, Comune, DatiIndicatore } from '../../model.ts';
import { findUltima } from '../letture.ts';
import { terminiDelComune } from '../termini.ts';
import type { Fatto } from './fatto.ts';
import { ordinaFatti } from './fatti-salienti.ts';
import { fattoLivello } from './livello.ts';
import { fattoRangoComune } from './rango-comune.ts';
import { fattoVariazione } from './variazione.ts';

/** Everything that the rules find about an indicatore in a comune, most important first. */
export function fattiComune(dati: DatiIndicatore, comune: Comune, ambito: Ambito): Fatto[] {
  const o = findUltima(dati, comune.codice);
  if (!o) return [];
  return ordinaFatti([
    fattoLivello(dati, o, terminiDelComune(comune)),
    fattoRangoComune(dati, o, ambito),
    fattoVariazione(dati, o),
  ]);
}
