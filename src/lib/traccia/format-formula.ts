import type { Blocco } from '../indicator/schema.ts';
import type { Indicatore } from '../model.ts';

/** A formula inside another one: between brackets when it has more than one term. */
const wrap = (formula: string): string => (/\s/u.test(formula) ? `(${formula})` : formula);

/**
 * The calculation of a block as a person writes it.
 *
 * @example "100 × (P27 + P28 + P29) / (P14 + P15 + P16)"
 */
export function formatFormula(
  { numeratore, denominatore, valore, gini }: Blocco,
  { fattore }: Pick<Indicatore, 'fattore'>,
): string {
  const times = fattore === 1 ? '' : `${String(fattore)} × `;
  if (gini) return `${times}indice di Gini su ${String(gini.length)} classi (frequenza, ammontare)`;
  if (valore !== undefined) return times ? times + wrap(valore) : valore;
  if (denominatore === undefined) return times ? times + wrap(numeratore!) : numeratore!;
  return `${times}${wrap(numeratore!)} / ${wrap(denominatore)}`;
}
