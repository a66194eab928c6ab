import type { Connettore } from '../connettore.ts';
import { compareText } from '../../table/compare.ts';
import { formatCsv } from '../../table/format-csv.ts';
import type { Problem } from '../../table/friendly-error.ts';
import { findNumber } from '../../table/read-number.ts';
import {
  describeAnniNuovi,
  isCodiceComune,
  isLombardia,
  readUfficiale,
} from '../leggi-ufficiale.ts';
import { getAnno } from './sdmx-csv.ts';

const listEta = (da: number, a: number): string[] =>
  Array.from({ length: a - da + 1 }, (_, i) => `Y${String(da + i)}`);
/** Ages of the two classes that Istat is asked for. */
export const ETA = { giovani: listEta(0, 14), anziani: [...listEta(65, 99), 'Y_GE100'] } as const;

const COLONNE = ['pop_0_14', 'pop_15_64', 'pop_65_plus', 'pop_male', 'pop_female'];

/** Persons by code of a dimension, by comune. */
type Conteggi = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Three large age classes by comune from single ages: young and old are sums, the middle one is what is
 * left of men and women, as in the extract of the adapter.
 */
export function makeToRawEta(anno: string): Connettore['toRaw'] {
  return ({ sessi = '', giovani = '', anziani = '' }, { registry, problems }) => {
    const trovati = new Set<string>();
    const read = (text: string, nome: string, dimensione: string) =>
      readConteggi(text, nome, dimensione, anno, trovati, problems);
    const bySesso = read(sessi, 'sessi', 'SEX');
    const byGiovani = read(giovani, 'giovani', 'AGE');
    const byAnziani = read(anziani, 'anziani', 'AGE');
    const righe = [...bySesso.keys()].sort(compareText).flatMap((codice) => {
      const m = sumCodici(bySesso, codice, ['1']);
      const f = sumCodici(bySesso, codice, ['2']);
      const g = sumCodici(byGiovani, codice, ETA.giovani);
      const a = sumCodici(byAnziani, codice, ETA.anziani);
      if (m !== undefined && f !== undefined && g !== undefined && a !== undefined)
        return [{ codice, cifre: [g, m + f - g - a, a, m, f] }];
      const expected = `both sexes and every age of ${codice} in ${anno}`;
      refuse('popolazione-eta', null, 'REF_AREA', expected, 'some are missing', problems);
      return [];
    });
    const sum = (insieme: typeof righe) =>
      COLONNE.map((_, i) => insieme.reduce((total, { cifre }) => total + cifre[i]!, 0));
    const lombarde = righe.filter(({ codice }) => isLombardia(codice));
    const nostre = righe.filter(({ codice }) => registry.byCodice.has(codice));
    return {
      raw: {
        'popolazione-eta.csv': formatCsv(
          ['codice_comune', ...COLONNE],
          nostre.map(({ codice, cifre }) => [codice, ...cifre]),
        ),
        'confronti.csv': formatCsv(
          ['Aggregato', 'N comuni', ...COLONNE],
          [
            ['03 Lombardia (somma dei comuni)', lombarde.length, ...sum(lombarde)],
            ['IT Italia (somma dei comuni)', righe.length, ...sum(righe)],
          ],
        ),
      },
      avvisi: describeAnniNuovi(trovati, [anno]),
    };
  };
}

function readConteggi(
  text: string,
  nome: string,
  dimensione: string,
  anno: string,
  trovati: Set<string>,
  problems: Problem[],
): Conteggi {
  const colonne = ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE', dimensione];
  const scrittura = { separatore: ',', colonne, soltanto: true } as const;
  const conteggi = new Map<string, Map<string, number>>();
  for (const riga of readUfficiale(text, nome, scrittura, problems).righe) {
    const [area, , valore, codice] = colonne.map((name) => riga.cells[name]!) as [
      string,
      string,
      string,
      string,
    ];
    trovati.add(getAnno(riga));
    if (getAnno(riga) !== anno || !isCodiceComune(area)) continue;
    const persone = findNumber(valore, 'intero-punto');
    const comune = conteggi.get(area) ?? new Map<string, number>();
    if (persone === undefined)
      refuse(nome, riga.row, 'OBS_VALUE', 'a whole number', valore || 'an empty cell', problems);
    else if (comune.has(codice))
      refuse(nome, riga.row, dimensione, `${codice} once in ${area}`, 'it twice', problems);
    else conteggi.set(area, comune.set(codice, persone));
  }
  return conteggi;
}

/** Persons of some codes, undefined when one of them is not there. */
function sumCodici(
  conteggi: Conteggi,
  area: string,
  codici: readonly string[],
): number | undefined {
  const persone = codici.map((codice) => conteggi.get(area)?.get(codice) ?? NaN);
  const total = persone.reduce((sum, n) => sum + n, 0);
  return Number.isNaN(total) ? undefined : total;
}

function refuse(
  file: string,
  row: number | null,
  column: string,
  expected: string,
  received: string,
  problems: Problem[],
): void {
  problems.push({ file, row, column, expected, received, fix: 'the answer is cut: ask again' });
}
