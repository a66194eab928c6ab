import { ordinale } from './grammatica/ordinale.ts';
import type { Posizione } from './posizione.ts';

/**
 * A place in an ordering in words, counted from the nearer end.
 *
 * @example postoInParole({ rango: 4, totale: 5, pariMerito: 0 }) // "il secondo valore più basso"
 */
export function postoInParole({
  rango,
  totale,
  pariMerito,
}: Pick<Posizione, 'rango' | 'totale' | 'pariMerito'>): string {
  const dalBasso = totale - rango - pariMerito + 1;
  if (rango === 1) return 'il valore più alto';
  if (dalBasso === 1) return 'il valore più basso';
  if (rango === dalBasso && pariMerito === 0) return 'il valore di mezzo';
  return rango <= dalBasso
    ? `il ${ordinale(rango)} valore più alto`
    : `il ${ordinale(dalBasso)} valore più basso`;
}
