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
  /** The peer with the nearest value; undefined when alone. */
  vicino: Rilevata | undefined;
  /** Distance from the nearest value, unrounded; 0 when alone. */
  distacco: number;
  /** True when the observation's own interval reaches the nearest value. */
  coperto: boolean;
}

/**
 * A lead shows when the printed values differ, the value's own interval does not reach the second,
 * and the gap is at least this share of the usual distance between comuni.
 */
const VANTAGGIO_MINIMO = 0.1;

function findVicino(o: Rilevata, altri: readonly Rilevata[]): Rilevata | undefined {
  const distanza = (x: Rilevata): number => Math.abs(x.valore - o.valore);
  return altri.reduce<Rilevata | undefined>(
    (a, b) => (a === undefined || distanza(b) < distanza(a) ? b : a),
    undefined,
  );
}

const POSIZIONI = new WeakMap<readonly Rilevata[], Map<Rilevata, Posizione>>();

/**
 * The place of an observation, found once for each list of peers.
 *
 * @param pari the peers, the observation itself included
 */
export function trovaPosizione(
  dati: DatiIndicatore,
  o: Rilevata,
  pari: readonly Rilevata[],
): Posizione {
  const trovate = POSIZIONI.get(pari) ?? new Map<Rilevata, Posizione>();
  POSIZIONI.set(pari, trovate);
  const posizione = trovate.get(o) ?? calcolaPosizione(dati, o, pari);
  trovate.set(o, posizione);
  return posizione;
}

function calcolaPosizione(dati: DatiIndicatore, o: Rilevata, pari: readonly Rilevata[]): Posizione {
  const stampato = (x: Rilevata): number => roundHalfUp(x.valore, dati.indicatore.decimali);
  const altri = pari.filter((x) => x.territorio !== o.territorio);
  const vicino = findVicino(o, altri);
  const distacco = vicino ? Math.abs(vicino.valore - o.valore) : 0;
  const pariMerito = altri.filter((x) => stampato(x) === stampato(o)).length;
  const coperto =
    vicino !== undefined &&
    o.intervallo !== undefined &&
    o.intervallo[0] <= vicino.valore &&
    vicino.valore <= o.intervallo[1];
  const rango = 1 + altri.filter((x) => stampato(x) > stampato(o)).length;
  const posizione = { rango, totale: altri.length + 1, pariMerito, vicino, distacco, coperto };
  const appena = distacco < VANTAGGIO_MINIMO * scalaComuni(dati, o.anno);
  if (!vicino || coperto || appena || pariMerito > 0) return posizione;
  if (altri.every((x) => x.valore < o.valore)) return { ...posizione, estremo: 'massimo' };
  if (altri.every((x) => x.valore > o.valore)) return { ...posizione, estremo: 'minimo' };
  return posizione;
}
