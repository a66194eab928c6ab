import { dsvFormat } from 'd3-dsv';
import { checkText } from '../table/decode-text.ts';
import { formatCsv } from '../table/format-csv.ts';
import type { Problem } from '../table/friendly-error.ts';
import { findNumber } from '../table/read-number.ts';
import type { Row } from '../table/read-rows.ts';

/** How an official table is written. */
export interface Scrittura {
  separatore: ',' | ';';
  /** Lines of title above the header. */
  titoli?: number;
  /** Columns that must be there. */
  colonne: readonly string[];
  /** Keep the named columns only: for answers of many hundred thousand rows. */
  soltanto?: boolean;
  /** True for a row of figures, false for a note at the foot; every row when absent. */
  isDato?: (primaCella: string) => boolean;
}

/** An official table: its columns in their order, its rows. */
export interface TabellaUfficiale {
  colonne: string[];
  righe: Row[];
}

const VUOTA: TabellaUfficiale = { colonne: [], righe: [] };

/**
 * Reads an official table. Columns that the connector does not name go through, so that the adapter can
 * refuse them as new; a row of figures that is shorter or longer than the header is a problem, except for
 * empty cells that some publishers leave at the end of each line.
 */
export function readUfficiale(
  text: string,
  file: string,
  { separatore, titoli = 0, colonne, soltanto = false, isDato = () => true }: Scrittura,
  problems: Problem[],
): TabellaUfficiale {
  if (!checkText(text, file, problems)) return VUOTA;
  const push = (row: number, column: string | null, expected: string, received: string) =>
    problems.push({ file, row, column, expected, received, fix: 'compare it with the connector' });
  if ((text.match(/"/gu)?.length ?? 0) % 2 === 1) {
    push(1, null, 'quotes in pairs', 'an odd number of quotes');
    return VUOTA;
  }
  const lines = dsvFormat(separatore).parseRows(text.replace(/^\uFEFF/u, ''));
  const header = dropEmptyEnd(lines[titoli] ?? []).map((name) => name.trim());
  const before = problems.length;
  for (const name of colonne.filter((name) => !header.includes(name)))
    push(titoli + 1, name, 'this column', `only: ${header.join(', ').slice(0, 300)}`);
  header.forEach((name, i) => {
    if (header.indexOf(name) !== i) push(titoli + 1, name, 'each column once', 'it twice');
  });
  if (problems.length > before) return VUOTA;

  const tenute = soltanto ? colonne : header;
  const places = tenute.map((name) => header.indexOf(name));
  const righe: Row[] = [];
  lines.slice(titoli + 1).forEach((line, i) => {
    const row = titoli + 2 + i;
    if (line.every((cell) => cell === '') || !isDato(line[0]!)) return;
    const cells = line.length > header.length ? dropEmptyEnd(line, header.length) : line;
    if (cells.length === header.length) {
      righe.push({
        row,
        cells: Object.fromEntries(tenute.map((name, j) => [name, cells[places[j]!]!])),
      });
    } else push(row, null, `${String(header.length)} cells`, `${String(line.length)} cells`);
  });
  return { colonne: [...tenute], righe };
}

function dropEmptyEnd(cells: readonly string[], least = 0): string[] {
  let end = cells.length;
  while (end > least && cells[end - 1]!.trim() === '') end--;
  return cells.slice(0, end);
}

/** The rows as the CSV that adapters read. */
export function toCsv(colonne: readonly string[], righe: readonly Row[]): string {
  return formatCsv(
    colonne,
    righe.map(({ cells }) => colonne.map((name) => cells[name] ?? '')),
  );
}

/**
 * Sum of each column. A cell that is no whole number is a problem; a blank too, unless the publisher
 * leaves suppressed figures blank.
 */
export function sumColonne(
  righe: readonly Row[],
  colonne: readonly string[],
  file: string,
  problems: Problem[],
  vuoti: 'rifiuta' | 'salta' = 'rifiuta',
): number[] {
  return colonne.map((column) =>
    righe.reduce((total, { row, cells }) => {
      const text = cells[column]!.trim();
      if (text === '' && vuoti === 'salta') return total;
      const value = findNumber(text, 'intero');
      if (value === undefined) {
        const fix = 'correct the cell at the fonte';
        const received = text || 'an empty cell';
        problems.push({ file, row, column, expected: 'a whole number', received, fix });
      }
      return total + (value ?? 0);
    }, 0),
  );
}

/** Provinces of Lombardia: the first three digits of the codes of its comuni. */
const PROVINCE_LOMBARDE = '012 013 014 015 016 017 018 019 020 097 098 108'.split(' ');

/** True for the code of a comune of Lombardia. */
export function isLombardia(codice: string): boolean {
  return PROVINCE_LOMBARDE.includes(codice.slice(0, 3));
}

/** True for a comune code; the notes at the foot of Istat's tables are not. */
export function isCodiceComune(text: string): boolean {
  return /^\d{6}$/u.test(text);
}

/** Says which years a fonte has beyond those that the adapter reads. */
export function describeAnniNuovi(anni: Iterable<string>, noti: readonly string[]): string[] {
  const nuovi = [...new Set(anni)].filter((anno) => !noti.includes(anno)).sort();
  return nuovi.length === 0
    ? []
    : [`La fonte ha anche ${nuovi.join(', ')}: si aggiungono nell'adattatore della fonte.`];
}
