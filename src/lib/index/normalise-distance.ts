import { max, min } from 'simple-statistics';
import { Rifiuto } from './rifiuto.ts';
import { listPresenti, mapPresenti, type Verso, type Vettore } from './vettore.ts';

/**
 * Distance to a target: 0 at the farthest observed value, 1 at `traguardo`, beyond 1 when it is passed
 * (1 at most with `tronca`). `verso` -1: the target is below and the farthest value is the highest.
 * Formula of COINr `n_dist2targ`.
 * @throws Rifiuto when the farthest value is already the target.
 */
export function normaliseDistance(
  valori: Vettore,
  traguardo: number,
  verso: Verso = 1,
  tronca = false,
): (number | null)[] {
  const presenti = listPresenti(valori);
  if (presenti.length === 0) return [...valori];
  const partenza = verso === 1 ? min(presenti) : max(presenti);
  if (partenza === traguardo) {
    throw new Rifiuto([`il traguardo ${String(traguardo)} coincide con il valore più lontano`]);
  }
  return mapPresenti(valori, (x) => {
    const y = (x - partenza) / (traguardo - partenza);
    return tronca ? Math.min(1, y) : y;
  });
}
