import { fromCSV, type ColumnTable } from 'arquero';
import type { Cella } from './evaluate.ts';

/** Figures of all fonti, to be looked up by fonte, variabile, territorio and year. */
export interface MisureIndex {
  find: (fonte: string, variabile: string, territorio: string, anno: string) => Cella | undefined;
  /** Number of figures. */
  size: number;
}

/** Texts of the `misure.csv` files, by fonte, to one index. A value is a number or missing with its reason. */
export function indexMisure(files: Readonly<Record<string, string>>): MisureIndex {
  const cells = new Map<string, Cella>();
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
      cells.set([fonte, variabile, territori[i], anni[i]].join(' '), {
        valore: text === '' ? null : Number(text),
        stato: stati[i]!,
      });
    });
  }
  return {
    find: (...key) => cells.get(key.join(' ')),
    size: cells.size,
  };
}
