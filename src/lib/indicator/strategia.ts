import type { Aggregazione } from '../model.ts';
import { calculateGini } from './gini.ts';
import type { Blocco } from './schema.ts';

/** A figure made from parts that can be summed over comuni. */
export interface Composto {
  valore: number;
  numeratore: number | null;
  denominatore: number | null;
}

/** How parts become a figure: the same for one comune and for the sums of many. */
export type Combine = (parti: readonly number[], fattore: number) => Composto;

const somma: Combine = ([numeratore = NaN], fattore) => ({
  valore: fattore * numeratore,
  numeratore,
  denominatore: null,
});

const rapporto: Combine = ([numeratore = NaN, denominatore = NaN], fattore) => ({
  valore: (fattore * numeratore) / denominatore,
  numeratore,
  denominatore,
});

/** Parts: weight times value, weight. The factor is already in the values. */
const media: Combine = (parti) => rapporto(parti, 1);

const gini: Combine = (parti, fattore) => {
  const classi = Array.from({ length: parti.length / 2 }, (_, k) => ({
    frequenza: parti[2 * k]!,
    ammontare: parti[2 * k + 1]!,
  }));
  return { valore: fattore * calculateGini(classi), numeratore: null, denominatore: null };
};

/** The way from summed parts to the figure of an indicatore. */
export function chooseCombine(blocco: Blocco, aggregazione: Aggregazione): Combine {
  if (blocco.gini) return gini;
  if (aggregazione === 'somma') return somma;
  return aggregazione === 'rapporto' ? rapporto : media;
}
