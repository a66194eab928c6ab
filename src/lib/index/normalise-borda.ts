import { normaliseRank } from './normalise-rank.ts';
import { mapPresenti, type Verso, type Vettore } from './vettore.ts';

/** Borda points: how many units lie below (`rank - 1`). As COINr `n_borda`. */
export function normaliseBorda(valori: Vettore, verso: Verso = 1): (number | null)[] {
  return mapPresenti(normaliseRank(valori, verso), (rango) => rango - 1);
}
