import { rankUnita } from './rank-unita.ts';
import { mapPresenti, type Verso, type Vettore } from './vettore.ts';

/**
 * Rank among the units: 1 for the lowest value towards the phenomenon, n for the highest; equal values
 * share the lower rank. As COINr `n_rank`.
 */
export function normaliseRank(valori: Vettore, verso: Verso = 1): (number | null)[] {
  return rankUnita(
    mapPresenti(valori, (x) => verso * x),
    'crescente',
  );
}
