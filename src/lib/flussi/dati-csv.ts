import { csvParse } from 'd3-dsv';
import type { Motivo } from '../model.ts';
import { formatCsv } from '../table/format-csv.ts';
import { listMisure, type Flusso } from './schema.ts';
import type { RigaDati } from './verifica.ts';

/** The figures of an accepted delivery in their one form: a row a comune, the columns of the flow, in order. */
export function formatDati(righe: readonly RigaDati[], flusso: Flusso): string {
  const misure = listMisure(flusso).map(({ name }) => name);
  return formatCsv(
    ['comune', ...misure, 'motivo_vuoto'],
    righe.map(({ comune, valori, motivo }) => [
      comune,
      ...misure.map((name) => valori[name] ?? null),
      motivo,
    ]),
  );
}

/** The inverse of `formatDati`. */
export function readDati(testo: string, flusso: Flusso): RigaDati[] {
  return csvParse(testo).map((riga) => ({
    comune: riga['comune']!,
    valori: Object.fromEntries(
      listMisure(flusso).map(({ name }) => [name, riga[name] ? Number(riga[name]) : null]),
    ),
    motivo: (riga['motivo_vuoto'] || null) as Motivo | null,
  }));
}
