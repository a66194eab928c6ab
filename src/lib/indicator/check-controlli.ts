import { csvParse } from 'd3-dsv';
import type { Comune } from '../model.ts';
import type { Problem } from '../table/friendly-error.ts';
import type { MisureIndex } from './misure-index.ts';
import { PROVINCIA } from '../territory/area.ts';

/** Variables whose total is not a sum. */
const RATES = /^quota-/u;
/** Largest difference between a published total and the sum of figures with two decimals. */
const ROUNDING = 0.5;

/**
 * Totals that a fonte publishes for the provinces against our sums: equal for Monza e della Brianza, whose comuni are
 * all here; not smaller for Milano, of which seven comuni are here. The aggregates would be wrong without anyone
 * noticing otherwise. Returns the number of totals compared.
 */
export function checkControlli(
  controlli: Readonly<Record<string, string>>,
  misure: MisureIndex,
  comuni: readonly Comune[],
  problems: Problem[],
): number {
  let compared = 0;
  for (const [fonte, text] of Object.entries(controlli)) {
    for (const row of csvParse(text)) {
      const { variabile = '', territorio = '', anno = '' } = row;
      if (RATES.test(variabile)) continue;
      const intera = territorio === PROVINCIA.id;
      const sum = comuni
        .filter(({ provincia }) => (provincia === PROVINCIA.sigla) === intera)
        .map(({ codice }) => misure.find(fonte, variabile, codice, anno)?.valore ?? NaN)
        .reduce((total, value) => total + value, 0);
      const published = Number(row['valore']);
      const difference = published - sum;
      compared++;
      if (intera ? Math.abs(difference) <= ROUNDING : difference >= 0) continue;
      problems.push({
        file: `${fonte}/controlli.csv`,
        row: null,
        column: variabile,
        expected: `${String(published)}, published for ${territorio} in ${anno}`,
        received: `${String(sum)}, the sum of its comuni`,
        fix: 'a comune is wrong or missing in misure.csv',
      });
    }
  }
  return compared;
}
