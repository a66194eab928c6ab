import { op, table, type ColumnTable } from 'arquero';
import type { Comune } from '../model.ts';
import { AGGREGATI } from '../model.ts';
import { joinStati } from './stato.ts';
import { appartiene } from '../territory/appartiene.ts';

/** A comune in one year, ready to be summed. `parti` is null when the comune is missing or left out. */
export interface Addendo {
  comune: string;
  anno: string;
  parti: readonly number[] | null;
  stato: string;
  popolazione: number;
}

/** Sums over the comuni of an aggregate in one year. */
export interface Aggregato {
  territorio: string;
  anno: string;
  parti: number[];
  /** Union of the flags of the comuni that are in, with `parziale` when one is not. */
  stato: string;
  presenti: number;
  totali: number;
  /** How many of those that are in have a figure that is itself partial. */
  incompleti: number;
  /** Codes of all the comuni of the aggregate. */
  comuni: string[];
  /** Share (0-1) of the residents who live in the comuni that are in. */
  copertura: number;
}

/** Which comuni make up each ambito, the province and the area, as a table of pairs. */
export function tabulateAppartenenza(comuni: readonly Comune[]): ColumnTable {
  const pairs = AGGREGATI.flatMap((aggregato) =>
    comuni
      .filter((comune) => appartiene(comune, aggregato))
      .map(({ codice }) => ({ aggregato, comune: codice })),
  );
  return table({
    aggregato: pairs.map((pair) => pair.aggregato),
    comune: pairs.map((pair) => pair.comune),
  });
}

const FLAGS = ['provvisorio', 'approssimato', 'parziale'] as const;

/**
 * Sums the parts over the comuni of each aggregate and year, over those comuni that have all of them.
 * Aggregates without any comune are in the result with `presenti` 0.
 */
export function sumAddendi(addendi: readonly Addendo[], appartenenza: ColumnTable): Aggregato[] {
  const width = Math.max(0, ...addendi.map(({ parti }) => parti?.length ?? 0));
  const names = Array.from({ length: width }, (_, k) => `parte${String(k)}`);
  const column = <T>(value: (addendo: Addendo) => T): T[] => addendi.map(value);
  const rows = table({
    comune: column((a) => a.comune),
    anno: column((a) => a.anno),
    presente: column((a) => (a.parti ? 1 : 0)),
    abitanti: column((a) => a.popolazione),
    coperti: column((a) => (a.parti ? a.popolazione : 0)),
    ...Object.fromEntries(names.map((name, k) => [name, column((a) => a.parti?.[k] ?? 0)])),
    ...Object.fromEntries(
      FLAGS.map((flag) => [
        flag,
        column((a) => (a.parti && a.stato.split('+').includes(flag) ? 1 : 0)),
      ]),
    ),
  });
  const sums = ['presente', 'abitanti', 'coperti', ...names, ...FLAGS];
  const result = appartenenza
    .join(rows, 'comune')
    .groupby('aggregato', 'anno')
    .rollup({
      comuni: op.array_agg('comune'),
      totali: op.count(),
      ...Object.fromEntries(sums.map((name) => [name, op.sum(name)])),
    });
  return (result.objects() as Record<string, string | number | string[]>[]).map((row) => {
    const number = (name: string): number => Number(row[name]);
    const flags = FLAGS.filter((flag) => number(flag) > 0) as string[];
    if (number('presente') < number('totali')) flags.push('parziale');
    return {
      territorio: String(row['aggregato']),
      anno: String(row['anno']),
      parti: names.map(number),
      stato: joinStati(flags.length > 0 ? flags : ['definitivo']),
      presenti: number('presente'),
      totali: number('totali'),
      incompleti: number('parziale'),
      comuni: row['comuni'] as string[],
      copertura: number('coperti') / number('abitanti'),
    };
  });
}
