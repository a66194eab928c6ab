import { mean, standardDeviation } from 'simple-statistics';
import { Rifiuto } from './rifiuto.ts';
import { listPresenti, mapPresenti, type Verso, type Vettore } from './vettore.ts';

/** Mean and population standard deviation of an indicatore over the units that set the scale. */
export interface Momenti {
  media: number;
  deviazione: number;
}

/** @throws Rifiuto when the values are fewer than two or all equal. */
export function measureMomenti(valori: Vettore): Momenti {
  const presenti = listPresenti(valori);
  const deviazione = presenti.length > 1 ? standardDeviation(presenti) : 0;
  if (!(deviazione > 0)) throw new Rifiuto(['indicatore costante: la deviazione standard è zero']);
  return { media: mean(presenti), deviazione };
}

/**
 * Standard score `± (x - media) / deviazione`, with the population standard deviation as everywhere in
 * this engine. `momenti` may come from other units (the comuni, when an ambito is scored).
 */
export function normaliseZscore(
  valori: Vettore,
  verso: Verso = 1,
  momenti: Momenti = measureMomenti(valori),
): (number | null)[] {
  return mapPresenti(valori, (x) => (verso * (x - momenti.media)) / momenti.deviazione);
}
