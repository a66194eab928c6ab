import { fromCSV, type ColumnTable } from 'arquero';
import { checkProblems, type Problem } from '../table/friendly-error.ts';
import { describeNumber, findNumber } from '../table/read-number.ts';
import type { Cella } from './evaluate.ts';
import { isMancante } from '../format/format-stato.ts';

/** Figures of all fonti, to be looked up by fonte, variabile, territorio and year. */
export interface MisureIndex {
  find: (fonte: string, variabile: string, territorio: string, anno: string) => Cella | undefined;
  /** Number of figures. */
  size: number;
  /** Ids of the fonti that have figures. */
  fonti: ReadonlySet<string>;
}

/**
 * Texts of the `misure.csv` files, by fonte, to one index. A value is a number or missing with its reason.
 * @throws FriendlyError that lists every cell which is neither: a text read as a number would be a silent hole
 */
export function indexMisure(files: Readonly<Record<string, string>>): MisureIndex {
  const cells = new Map<string, Cella>();
  const problems: Problem[] = [];
  for (const [fonte, text] of Object.entries(files)) {
    const table: ColumnTable = fromCSV(text, { autoType: false });
    const column = (name: string) => table.array(name) as string[];
    const [variabili, territori, anni, valori, stati] = [
      column('variabile'),
      column('territorio'),
      column('anno'),
      column('valore'),
      column('stato'),
    ];
    variabili.forEach((variabile, i) => {
      const text = valori[i] ?? '';
      const stato = stati[i]!;
      const valore = text === '' ? null : (findNumber(text, 'decimale') ?? NaN);
      if (Number.isNaN(valore) || (valore === null) !== isMancante(stato)) {
        problems.push({
          file: `data/${fonte}/misure.csv`,
          row: i + 2,
          column: 'valore',
          expected: isMancante(stato) ? 'an empty cell' : describeNumber('decimale'),
          received: `"${text}" with stato "${stato}"`,
          fix: 'write the figures again: npm run import -- ../shared/fonti',
        });
      }
      cells.set([fonte, variabile, territori[i], anni[i]].join(' '), { valore, stato });
    });
  }
  checkProblems(problems);
  return {
    find: (...key) => cells.get(key.join(' ')),
    size: cells.size,
    fonti: new Set(Object.keys(files)),
  };
}
