import { mean } from 'simple-statistics';
import type { Obiettivo } from './normalise-ampi.ts';
import { measureAmpiezza } from './normalise-minmax.ts';
import { Rifiuto } from './rifiuto.ts';
import { listPresenti, type Vettore } from './vettore.ts';

/** Pooled mean over all units and years: the default reference of the analysts' command. */
export function measureMedia(valori: Vettore): number {
  const presenti = listPresenti(valori);
  if (presenti.length === 0) throw new Rifiuto(['nessun valore presente']);
  return mean(presenti);
}

/**
 * Goalposts of one indicatore: lowest and highest value over all units and all years, and the reference.
 * Once published they are frozen: adding a unit or a year moves no other score.
 * @throws Rifiuto for a constant indicatore.
 */
export function makeObiettivo(valori: Vettore, rif: number = measureMedia(valori)): Obiettivo {
  return { ...measureAmpiezza(valori), rif };
}

/** The two ends of the 70-130 scale, `rif ± (sup - inf)/2`, as published with the scores. */
export function expandObiettivo({ inf, sup, rif }: Obiettivo): { min: number; max: number } {
  const delta = (sup - inf) / 2;
  return { min: rif - delta, max: rif + delta };
}
