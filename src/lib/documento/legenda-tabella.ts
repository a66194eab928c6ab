import { formatSegni } from '../tabelle/testo.ts';
import { minuscola } from '../text/grammatica/maiuscola.ts';
import type { Cella } from './modello.ts';

/**
 * What the signs of the cells mean, for the foot of a table; empty when every value is final and whole.
 *
 * @example legendaTabella([[{ testo: '12 p', nota: 'Dato provvisorio', ... }]]) // "p dato provvisorio"
 */
export function legendaTabella(righe: readonly Cella[][]): string {
  const voci = righe.flat().flatMap(({ testo, nota }) => {
    if (!nota) return [];
    const segno = formatSegni(nota).trim() || testo;
    return [`${segno} ${minuscola(nota)}`];
  });
  return [...new Set(voci)].join(' · ');
}
