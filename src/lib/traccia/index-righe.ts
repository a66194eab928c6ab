import { csvParse } from 'd3-dsv';

/** Finds the row of a figure in its file; the header is row 1. Undefined when there is none. */
export type FindRiga = (
  fonte: string,
  variabile: string,
  territorio: string,
  anno: string,
) => { riga: number; valore: number | null } | undefined;

/** Texts of the `misure.csv` files, by fonte, to a look-up of rows. A file is read when it is first asked. */
export function indexRighe(getText: (fonte: string) => string): FindRiga {
  const files = new Map<string, Map<string, { riga: number; valore: number | null }>>();
  const read = (fonte: string): Map<string, { riga: number; valore: number | null }> => {
    const found = files.get(fonte);
    if (found) return found;
    const rows = new Map(
      csvParse(getText(fonte)).map((row, i) => {
        const valore = row['valore'] ? Number(row['valore']) : null;
        return [
          [row['variabile'], row['territorio'], row['anno']].join(' '),
          { riga: i + 2, valore },
        ];
      }),
    );
    files.set(fonte, rows);
    return rows;
  };
  return (fonte, ...key) => read(fonte).get(key.join(' '));
}
