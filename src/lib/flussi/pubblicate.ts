import { csvParse } from 'd3-dsv';
import type { Livello, Stato } from '../model.ts';
import { compareText } from '../table/compare.ts';
import { formatCsv } from '../table/format-csv.ts';

/** A figure of a flow as it may be published: withheld cells are `mancante:segreto-statistico`. */
export interface Pubblicata {
  variabile: string;
  territorio: string;
  livello: Livello;
  /** "2025" or "2025-2". */
  anno: string;
  valore: number | null;
  stato: Stato;
}

/** State of a count that is too small to be shown. */
export const SEGRETO: Stato = 'mancante:segreto-statistico';

const COLONNE = ['variabile', 'territorio', 'livello', 'anno', 'valore', 'stato'] as const;

/** Published figures to CSV, sorted by variabile, territorio, anno. */
export function formatPubblicate(righe: readonly Pubblicata[]): string {
  const ordinate = [...righe].sort(
    (a, b) =>
      compareText(a.variabile, b.variabile) ||
      compareText(a.territorio, b.territorio) ||
      compareText(a.anno, b.anno),
  );
  return formatCsv(
    COLONNE,
    ordinate.map((riga) => COLONNE.map((colonna) => riga[colonna])),
  );
}

/** The inverse of `formatPubblicate`. */
export function readPubblicate(testo: string): Pubblicata[] {
  return csvParse(testo).map((riga) => ({
    variabile: riga['variabile']!,
    territorio: riga['territorio']!,
    livello: riga['livello'] as Livello,
    anno: riga['anno']!,
    valore: riga['valore'] ? Number(riga['valore']) : null,
    stato: riga['stato']!,
  }));
}
