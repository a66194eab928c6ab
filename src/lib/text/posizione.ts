import { roundHalfUp } from '../format/round-half-up.ts';
import type { DatiIndicatore } from '../model.ts';
import { type Rilevata, scalaComuni } from './letture.ts';

/** Where an observation stands among its peers in the same year. */
export interface Posizione {
  /** 1 = highest; equal printed values share the better place. */
  rango: number;
  totale: number;
  /** How many others print the same value. */
  pariMerito: number;
  /** Highest or lowest with a lead that shows: see `VANTAGGIO_MINIMO`. */
  estremo?: 'massimo' | 'minimo';
  /** Distance from the nearest value in rank (towards the group), unrounded; 0 when alone. */
  distacco: number;
}

/**
 * A lead shows when the printed values differ, the value's own interval does not reach the second,
 * and the gap is at least this share of the usual distance between comuni.
 */
export const VANTAGGIO_MINIMO = 0.1;

/** @param pari the peers, the observation itself included */
export function trovaPosizione(
  dati: DatiIndicatore,
  o: Rilevata,
  pari: readonly Rilevata[],
): Posizione {
  const stampato = (x: Rilevata): number => roundHalfUp(x.valore, dati.indicatore.decimali);
  const altri = pari.filter((x) => x.territorio !== o.territorio);
  const rango = 1 + altri.filter((x) => stampato(x) > stampato(o)).length;
  const pariMerito = altri.filter((x) => stampato(x) === stampato(o)).length;
  const base = { rango, totale: altri.length + 1, pariMerito };
  if (altri.length === 0) return { ...base, distacco: 0 };
  const vicino = altri.reduce((a, b) =>
    Math.abs(b.valore - o.valore) < Math.abs(a.valore - o.valore) ? b : a,
  );
  const distacco = Math.abs(vicino.valore - o.valore);
  const coperto =
    o.intervallo && o.intervallo[0] <= vicino.valore && vicino.valore <= o.intervallo[1];
  const appena = distacco < VANTAGGIO_MINIMO * scalaComuni(dati, o.anno);
  if (coperto || appena || stampato(vicino) === stampato(o)) return { ...base, distacco };
  if (altri.every((x) => x.valore < o.valore)) return { ...base, distacco, estremo: 'massimo' };
  if (altri.every((x) => x.valore > o.valore)) return { ...base, distacco, estremo: 'minimo' };
  return { ...base, distacco };
}
