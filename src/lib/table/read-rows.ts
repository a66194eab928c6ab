import { csvParseRows } from 'd3-dsv';
import { checkText } from './decode-text.ts';
import type { Problem } from './friendly-error.ts';

/** A row of a table: its line in the file (the header is 1, quoted line breaks not counted) and its cells by column. */
export interface Row {
  row: number;
  cells: Readonly<Record<string, string>>;
}

/**
 * CSV text to rows. Columns are read by name, so their order is free; the set of names must be
 * exactly `columns` (a new column may mean that the fonte has changed) and every row must be as long as
 * the header. Problems are pushed; rows that cannot be read are left out.
 */
export function readRows(
  text: string,
  file: string,
  columns: readonly string[],
  problems: Problem[],
): Row[] {
  if (!checkText(text, file, problems)) return [];
  const push = (
    row: number,
    column: string | null,
    expected: string,
    received: string,
    fix: string,
  ) => problems.push({ file, row, column, expected, received, fix });
  if ((text.match(/"/gu)?.length ?? 0) % 2 === 1) {
    push(
      1,
      null,
      'quotes in pairs',
      'an odd number of quotes',
      'the file is cut or edited: take it again',
    );
    return [];
  }
  const [header = [], ...lines] = csvParseRows(text.replace(/^\uFEFF/u, ''));
  const before = problems.length;
  for (const name of columns.filter((name) => !header.includes(name))) {
    push(
      1,
      name,
      'this column',
      `only: ${header.join(', ').slice(0, 300)}`,
      'check separator and header',
    );
  }
  header.forEach((name, i) => {
    if (header.indexOf(name) !== i)
      push(1, name, 'each column once', 'the column twice', 'drop one of them');
    else if (!columns.includes(name))
      push(1, name, 'only known columns', 'a column in more', 'add it to the adapter or drop it');
  });
  if (problems.length > before) return [];
  const rows: Row[] = [];
  lines.forEach((values, i) => {
    if (values.length !== header.length) {
      const received = `${String(values.length)} cells`;
      push(
        i + 2,
        null,
        `${String(header.length)} cells`,
        received,
        'the row is cut or has a stray separator',
      );
      return;
    }
    rows.push({
      row: i + 2,
      cells: Object.fromEntries(header.map((name, j) => [name, values[j]!])),
    });
  });
  return rows;
}
