import { describeNumber, findNumber, type TipoNumero } from '../table/read-number.ts';
import { readRows, type Row } from '../table/read-rows.ts';
import type { Misura } from '../table/misure.ts';
import type { Fonte, Motivo } from '../model.ts';
import { explainCodice } from '../territory/registry.ts';
import type { Context, Raw } from './adapter.ts';

/** A column of figures: its name in the file and what it becomes. */
export interface ColonnaMisura {
  id: string;
  colonna: string;
  descrizione: string;
  unita: string;
  /** How the number is written; `intero` when absent. */
  tipo?: TipoNumero;
  /** True where a figure below zero makes sense (balances, changes). */
  negativo?: boolean;
  /** Reason of a blank cell; without it a blank is a problem. */
  vuoto?: Motivo;
  /** State of the figures; `definitivo` when absent. */
  stato?: string;
  /** Year of the figures where it is not the table's. */
  anno?: string;
  /** Smallest and largest plausible value. */
  limiti?: readonly [min: number, max: number];
}

/** A wide table: one row a territory (and year), one column a variable. */
export interface TabellaLarga {
  file: string;
  territorio: string;
  /** A fixed year, or the column with it (and how to rewrite it). */
  anno: string | { colonna: string; anni: Readonly<Record<string, string>> };
  misure: readonly ColonnaMisura[];
  /** Columns that are known and not used. */
  altre: readonly string[];
  /** Words of the territory column that are not comuni -> territory (`lombardia`, `italia`, a total) or null to leave the row out. */
  alias?: Readonly<Record<string, string | null>>;
  /** True for a table of comparators only: no comune is expected in it. */
  soloConfronti?: boolean;
  /** Columns that must say the same in every row that is read: the year, the edition. */
  costanti?: Readonly<Record<string, string>>;
  /** Rows to read; all when absent. */
  filtro?: (cells: Row['cells']) => boolean;
}

/**
 * Reads the rows of a wide table as figures; whatever is wrong is reported with its row and column. Every
 * territory that the table speaks of must be there once a year: a table that was cut would give partial
 * sums silently otherwise.
 */
export function readMisure(raw: Raw, tabella: TabellaLarga, context: Context): Misura[] {
  const { file, territorio, anno, misure, altre } = tabella;
  const yearColumn = typeof anno === 'string' ? [] : [anno.colonna];
  const fixed = Object.keys(tabella.costanti ?? {});
  const columns = [territorio, ...yearColumn, ...misure.map((m) => m.colonna), ...fixed, ...altre];
  const before = context.problems.length;
  const rows = readRows(raw[file] ?? '', file, [...new Set(columns)], context.problems);
  if (rows.length === 0 && context.problems.length > before) return [];
  const result: Misura[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (tabella.filtro && !tabella.filtro(row.cells)) continue;
    const where = findTerritorio(row, tabella, context);
    const year = findAnno(row, tabella, context);
    checkCostanti(row, tabella, context);
    if (where === undefined || year === undefined) continue;
    if (seen.has(`${where} ${year}`)) {
      context.problems.push({
        file,
        row: row.row,
        column: territorio,
        expected: `one row for ${where} in ${year}`,
        received: 'a second one',
        fix: 'drop the duplicate, or see which of the two is right',
      });
      continue;
    }
    seen.add(`${where} ${year}`);
    for (const misura of misure) {
      const cell = readCell(row, misura, file, context);
      if (cell) {
        const { id: variabile } = misura;
        result.push({ variabile, territorio: where, anno: misura.anno ?? year, ...cell });
      }
    }
  }
  checkComplete(seen, tabella, context);
  return result;
}

function checkCostanti(
  { row, cells }: Row,
  { file, costanti = {} }: TabellaLarga,
  { problems }: Context,
): void {
  for (const [column, expected] of Object.entries(costanti)) {
    const received = cells[column]!;
    if (received === expected) continue;
    const fix =
      'the fonte has published another edition: read what changed, then change the adapter';
    problems.push({ file, row, column, expected, received: received || 'an empty cell', fix });
  }
}

function checkComplete(
  seen: ReadonlySet<string>,
  { file, anno, alias = {}, soloConfronti = false }: TabellaLarga,
  { registry, problems }: Context,
): void {
  const comuni = soloConfronti ? [] : registry.comuni.map(({ codice }) => codice);
  const totals = Object.values(alias).filter((territorio) => territorio !== null);
  for (const year of typeof anno === 'string' ? [anno] : Object.values(anno.anni)) {
    const absent = [...comuni, ...new Set(totals)].filter((where) => !seen.has(`${where} ${year}`));
    if (absent.length === 0) continue;
    const names = absent.map((where) => {
      const comune = registry.byCodice.get(where);
      return comune ? `${comune.nome} (${where})` : where;
    });
    problems.push({
      file,
      row: null,
      column: null,
      expected: `a row for each territory in ${year}`,
      received: `none for ${names.join(', ')}`,
      fix: 'the file is cut, or a row has a wrong code or year',
    });
  }
}

/** The territory of a row, undefined when the row is to be left out or its code is refused. */
function findTerritorio(
  { row, cells }: Row,
  { file, territorio, alias = {} }: TabellaLarga,
  { registry, problems }: Context,
): string | undefined {
  const code = cells[territorio]!;
  if (Object.hasOwn(alias, code)) return alias[code] ?? undefined;
  const wrong = explainCodice(code, registry);
  if (!wrong) return code;
  problems.push({
    file,
    row,
    column: territorio,
    expected: 'a current ISTAT code of the area',
    ...wrong,
  });
  return undefined;
}

function findAnno(
  { row, cells }: Row,
  { file, anno }: TabellaLarga,
  { problems }: Context,
): string | undefined {
  if (typeof anno === 'string') return anno;
  const text = cells[anno.colonna]!;
  if (Object.hasOwn(anno.anni, text)) return anno.anni[text];
  problems.push({
    file,
    row,
    column: anno.colonna,
    expected: Object.keys(anno.anni).join(', '),
    received: text === '' ? 'an empty cell' : text,
    fix: 'a new year must be added to the adapter',
  });
  return undefined;
}

/** Value and state of one cell, undefined when it is refused. */
export function readCell(
  { row, cells }: Row,
  misura: Omit<ColonnaMisura, 'id' | 'descrizione' | 'unita'>,
  file: string,
  { problems }: Pick<Context, 'problems'>,
): Pick<Misura, 'valore' | 'stato'> | undefined {
  const { colonna, tipo = 'intero', vuoto, negativo, limiti } = misura;
  const text = cells[colonna]!.trim();
  if (text === '' && vuoto) return { valore: null, stato: `mancante:${vuoto}` };
  const valore = findNumber(text, tipo);
  const refuse = (expected: string, fix: string): undefined => {
    const received = text === '' ? 'an empty cell' : text;
    problems.push({ file, row, column: colonna, expected, received, fix });
  };
  if (valore === undefined) return refuse(describeNumber(tipo), 'correct the cell at the fonte');
  if (valore < 0 && !negativo) return refuse('zero or more', 'a sign was added: see the original');
  if (limiti && (valore < limiti[0] || valore > limiti[1])) {
    return refuse(`between ${String(limiti[0])} and ${String(limiti[1])}`, 'see the original');
  }
  return { valore, stato: misura.stato ?? 'definitivo' };
}

/** The variables of a table, for fonte.yaml. */
export function describeVariabili(...tabelle: TabellaLarga[]): Fonte['variabili'] {
  const seen = new Map<string, Fonte['variabili'][number]>();
  for (const { id, descrizione, unita, colonna } of tabelle.flatMap((tabella) => tabella.misure)) {
    if (!seen.has(id)) seen.set(id, { id, descrizione, unita, colonna });
  }
  return [...seen.values()];
}
