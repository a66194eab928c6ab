import type { Comune } from '../model.ts';
import { fattiComune } from '../text/fatti/fatti-comune.ts';
import type { Atlante } from './atlante.ts';
import { ANNO_COPERTINA } from './copertina.ts';
import { chooseDistanze, listDistanze } from './distanze.ts';

/**
 * What to know first about a comune: one sentence for each of the recent indicatori in which it
 * stands farthest from the provincia.
 */
export function listFattiComune(atlante: Atlante, comune: Comune, quanti: number): string[] {
  const ambito = atlante.getAmbito(comune.ambito);
  const distanze = listDistanze(atlante, comune.codice, ANNO_COPERTINA);
  return chooseDistanze(distanze, quanti).flatMap(({ dati }) => {
    const [fatto] = fattiComune(dati, comune, ambito);
    return fatto ? [fatto.frase] : [];
  });
}
