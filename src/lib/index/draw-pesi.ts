import { makeRandom } from './random.ts';
import { scalePesi } from './scale-pesi.ts';

/** Seed of the draws: the same weights at every build. */
export const SEME = 2027;
/** How many sets of weights are drawn. */
export const ESTRAZIONI = 1000;
/** Half-width of the noise on each weight. */
const RUMORE = 0.25;

/**
 * Noisy weights `w + U(-1, 1) · 0.25 · w`, each set scaled to sum 1. As COINr `get_noisy_weights`.
 * Same `seme`, same draws.
 */
export function drawPesi(
  pesi: readonly number[],
  estrazioni = ESTRAZIONI,
  seme = SEME,
): number[][] {
  const random = makeRandom(seme);
  return Array.from({ length: estrazioni }, () =>
    scalePesi(pesi.map((peso) => peso * (1 + RUMORE * (2 * random() - 1)))),
  );
}
