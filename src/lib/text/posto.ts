import { ilOrdinale } from './grammatica/ordinale.ts';
import type { Posizione } from './posizione.ts';

/**
 * A place in an ordering in words, counted from the nearer end.
 *
 * @param nome what is ordered, a masculine noun: "valore", "numero"
 * @example postoInParole({ rango: 4, totale: 5, pariMerito: 0 }) // "il secondo valore più basso"
 */
export function postoInParole(
  { rango, totale, pariMerito }: Pick<Posizione, 'rango' | 'totale' | 'pariMerito'>,
  nome = 'valore',
): string {
  const dalBasso = totale - rango - pariMerito + 1;
  if (rango === 1) return `il ${nome} più alto`;
  if (dalBasso === 1) return `il ${nome} più basso`;
  if (rango === dalBasso && pariMerito === 0) return `il ${nome} di mezzo`;
  return rango <= dalBasso
    ? `${ilOrdinale(rango)} ${nome} più alto`
    : `${ilOrdinale(dalBasso)} ${nome} più basso`;
}
