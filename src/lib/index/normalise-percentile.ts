import { normaliseRank } from './normalise-rank.ts';
import { Rifiuto } from './rifiuto.ts';
import { listPresenti, mapPresenti, type Verso, type Vettore } from './vettore.ts';

/**
 * Percentile rank from 0 to 1: `(rank - 1) / (n - 1)`, n = values that are there. As COINr `n_prank`.
 * @throws Rifiuto with fewer than two values.
 */
export function normalisePercentile(valori: Vettore, verso: Verso = 1): (number | null)[] {
  const n = listPresenti(valori).length;
  if (n < 2) throw new Rifiuto(['servono almeno due unità per un rango percentuale']);
  return mapPresenti(normaliseRank(valori, verso), (rango) => (rango - 1) / (n - 1));
}
