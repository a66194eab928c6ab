import type { Comune } from '../model.ts';
import { AREA, PROVINCIA, QUANTI_AMBITI } from '../territory/area.ts';

/** A territory to compare with, as the adjective or the complement of "la media". */
export interface Termine {
  territorio: string;
  nome: string;
}

/** The comparators of an ambito, in order of interest. */
export const TERMINI: readonly Termine[] = [
  { territorio: PROVINCIA.id, nome: 'provinciale' },
  { territorio: 'lombardia', nome: 'lombarda' },
  { territorio: 'italia', nome: 'italiana' },
];

/**
 * The comparators of a comune: its ambito, and the provincia; for the seven comuni of the province
 * of Milano the area of the five ambiti, because the provincia is not theirs.
 */
export function terminiDelComune(comune: Pick<Comune, 'ambito' | 'provincia'>): Termine[] {
  const ampio =
    comune.provincia === PROVINCIA.sigla
      ? { territorio: PROVINCIA.id, nome: 'provinciale' }
      : { territorio: AREA.id, nome: `dei ${QUANTI_AMBITI} ambiti` };
  return [{ territorio: comune.ambito, nome: "dell'ambito" }, ampio];
}
