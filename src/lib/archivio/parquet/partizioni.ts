import type { Cell } from '../../table/format-csv.ts';
import type { Tabella } from '../tabella.ts';

/** A table cut by the values of a column, which is left out: the name of the folder says it (Hive). */
export function splitTabella(
  tabella: Tabella,
  colonna: string,
): { valore: string; tabella: Tabella }[] {
  const at = tabella.campi.findIndex(({ nome }) => nome === colonna);
  if (at < 0) throw new Error(`"${tabella.nome}" has no column "${colonna}"`);
  const groups = Map.groupBy(tabella.righe, (row: readonly Cell[]) => String(row[at]));
  return [...groups].map(([valore, righe]) => ({
    valore,
    tabella: {
      ...tabella,
      campi: tabella.campi.toSpliced(at, 1),
      chiave: tabella.chiave.filter((nome) => nome !== colonna),
      righe: righe.map((row) => row.toSpliced(at, 1)),
    },
  }));
}
