import { op, table, type ColumnTable } from 'arquero';
import type { DatiIndicatore, Osservazione } from '../model.ts';

/** For ordinals: in each aggregate and year, how many comuni are at each level (those without a level are not counted). */
export function countDistribuzioni(
  osservazioni: readonly Osservazione[],
  appartenenza: ColumnTable,
): NonNullable<DatiIndicatore['distribuzioni']> {
  const comuni = osservazioni.filter(
    ({ livello, valore }) => livello === 'comune' && valore !== null,
  );
  const rows = table({
    comune: comuni.map(({ territorio }) => territorio),
    anno: comuni.map(({ anno }) => anno),
    livello: comuni.map(({ valore }) => valore!),
  });
  const counts = appartenenza
    .join(rows, 'comune')
    .groupby('aggregato', 'anno', 'livello')
    .rollup({ comuni: op.count() })
    .objects() as { aggregato: string; anno: string; livello: number; comuni: number }[];
  const groups = Map.groupBy(counts, ({ aggregato, anno }) => `${aggregato} ${anno}`);
  return [...groups.values()].map((group) => ({
    territorio: group[0]!.aggregato,
    anno: group[0]!.anno,
    conteggi: Object.fromEntries(
      group.sort((a, b) => a.livello - b.livello).map((row) => [String(row.livello), row.comuni]),
    ),
  }));
}
