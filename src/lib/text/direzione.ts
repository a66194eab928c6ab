import { roundHalfUp } from '../format/round-half-up.ts';
import type { DatiIndicatore } from '../model.ts';
import { isConfrontabile, listSerie, type Rilevata } from './letture.ts';

/** What a series does from its first to its last comparable year. */
export interface Direzione {
  verso: 'cresce' | 'cala' | 'oscilla' | 'stabile';
  prima: Rilevata;
  ultima: Rilevata;
  /** Last minus first, unrounded. */
  variazione: number;
  /** Mann-Kendall's tau (Kendall 1975): pairs of years that rise minus pairs that fall, over all. */
  tau: number;
  punti: number;
}

/** With fewer points a direction is a coincidence. */
export const PUNTI_MINIMI = 4;
/** Five pairs of years out of six in the same direction, with four points. */
export const TAU_MINIMO = 2 / 3;

/** Or a net change of at least this share of all the ups and downs that make it… */
const EFFICIENZA_MINIMA = 0.6;
/** …with two pairs of years out of three in its direction. */
const TAU_CONCORDE = 1 / 3;

/** The whole points after the last break of the series: only these may be compared as a course. */
export function listConfrontabili(dati: DatiIndicatore, territorio: string): Rilevata[] {
  const rottura = dati.indicatore.rotture
    .map((r) => r.anno)
    .sort()
    .at(-1);
  return listSerie(dati, territorio).filter(
    (o) => isConfrontabile(o) && (rottura === undefined || o.anno >= rottura),
  );
}

/** tau of Mann and Kendall on values in order of time, ties counted as no change. */
export function calcolaTau(valori: readonly number[]): number {
  let somma = 0;
  for (let i = 0; i < valori.length; i += 1)
    for (let j = i + 1; j < valori.length; j += 1)
      somma += Math.sign((valori[j] ?? 0) - (valori[i] ?? 0));
  return somma / ((valori.length * (valori.length - 1)) / 2);
}

/** Net change over the sum of all changes (Kaufman's efficiency ratio): 1 for a straight path. */
function calcolaEfficienza(valori: readonly number[]): number {
  const passi = valori.slice(1).map((v, i) => v - (valori[i] ?? v));
  const strada = passi.reduce((somma, p) => somma + Math.abs(p), 0);
  return strada === 0 ? 0 : Math.abs(passi.reduce((somma, p) => somma + p, 0)) / strada;
}

/**
 * The direction of a series, or undefined where none may be told: not a series, or fewer than four
 * points after the last break. It rises or falls when the change shows at the printed decimals and
 * tau is at least two thirds; or, for a path with one setback, when tau is at least one third and the
 * net change at least six tenths of all the changes.
 */
export function trovaDirezione(dati: DatiIndicatore, territorio: string): Direzione | undefined {
  if (dati.indicatore.tempo !== 'serie') return undefined;
  const punti = listConfrontabili(dati, territorio);
  const prima = punti[0];
  const ultima = punti.at(-1);
  if (punti.length < PUNTI_MINIMI || !prima || !ultima) return undefined;
  const { decimali } = dati.indicatore;
  const stampati = punti.map((o) => roundHalfUp(o.valore, decimali));
  const tau = calcolaTau(stampati);
  const variazione = ultima.valore - prima.valore;
  const base = { prima, ultima, variazione, tau, punti: punti.length };
  if (stampati.every((v) => v === stampati[0])) return { verso: 'stabile', ...base };
  const costante = Math.abs(tau) >= TAU_MINIMO;
  const efficiente =
    Math.abs(tau) >= TAU_CONCORDE && calcolaEfficienza(stampati) >= EFFICIENZA_MINIMA;
  const netta = (costante || efficiente) && roundHalfUp(variazione, decimali) !== 0;
  if (!netta || Math.sign(tau) !== Math.sign(variazione)) return { verso: 'oscilla', ...base };
  return { verso: tau > 0 ? 'cresce' : 'cala', ...base };
}
