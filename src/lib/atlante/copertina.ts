import type { Ambito, DatiIndicatore } from '../model.ts';
import type { Atlante } from './atlante.ts';
import { listDistanze } from './distanze.ts';

/** Figures older than this do not open the atlas. */
export const ANNO_COPERTINA = '2022';

/**
 * One chapter for each ambito: the recent indicatore in which it stands farthest from the provincia.
 * No tema is chosen twice.
 */
export function chooseCopertina(atlante: Atlante): { ambito: Ambito; dati: DatiIndicatore }[] {
  const usati = new Set<string>();
  return atlante.ambiti.flatMap((ambito) => {
    const scelto = listDistanze(atlante, ambito.id, ANNO_COPERTINA).find(
      ({ dati }) => !usati.has(dati.indicatore.tema),
    );
    if (!scelto) return [];
    usati.add(scelto.dati.indicatore.tema);
    return [{ ambito, dati: scelto.dati }];
  });
}
