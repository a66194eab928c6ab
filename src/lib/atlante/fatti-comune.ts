import type { Comune } from '../model.ts';
import { fattiComune } from '../text/fatti/fatti-comune.ts';
import type { Atlante } from './atlante.ts';
import { ANNO_COPERTINA } from './copertina.ts';
import { listDistanze } from './distanze.ts';

/**
 * What to know first about a comune: one sentence for each of the recent indicatori in which it
 * stands farthest from the provincia, no more than two for a tema.
 */
export function listFattiComune(atlante: Atlante, comune: Comune): string[] {
  const ambito = atlante.getAmbito(comune.ambito);
  const perTema = new Map<string, number>();
  return listDistanze(atlante, comune.codice, ANNO_COPERTINA).flatMap(({ dati }) => {
    const { tema } = dati.indicatore;
    const gia = perTema.get(tema) ?? 0;
    const [fatto] = fattiComune(dati, comune, ambito);
    if (gia >= 2 || !fatto) return [];
    perTema.set(tema, gia + 1);
    return [fatto.frase];
  });
}
