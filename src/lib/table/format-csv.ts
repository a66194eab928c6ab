import { csvFormatRows } from 'd3-dsv';

/** A cell to write; null is an empty cell. */
export type Cell = string | number | null;

/**
 * Rows to CSV text: comma, quotes only where needed, decimal point, `\n` after every line.
 * Numbers have the shortest form that reads back to the same value.
 */
export function formatCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  return `${csvFormatRows([[...columns], ...lines])}\n`;
}
