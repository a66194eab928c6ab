import type { Connettore } from '../connettore.ts';
import { ALIAS_SDMX } from '../../fonti/sdmx.ts';
import { formatCsv } from '../../table/format-csv.ts';
import { findNumber } from '../../table/read-number.ts';
import type { Row } from '../../table/read-rows.ts';
import {
  describeAnniNuovi,
  isCodiceComune,
  isLombardia,
  readUfficiale,
  toCsv,
} from '../leggi-ufficiale.ts';

const BASE = 'https://esploradati.istat.it/SDMXWS/rest/data';

/** Istat wants this media type: the format in the address is ignored. */
export const ACCETTA_SDMX = { accept: 'application/vnd.sdmx.data+csv;version=1.0.0' };

/** Address of a dataflow; only a first period, as the last one is known to be read wrongly by the server. */
export function makeUrlSdmx(flusso: string, chiave: string, dal: string): string {
  return `${BASE}/${flusso}/${chiave}?startPeriod=${dal}`;
}

const getAnno = ({ cells }: Row): string => cells['TIME_PERIOD']!.slice(0, 4);

/** A dataflow with one figure by area and year: the areas of the adapter, the year as its extract writes it. */
export function makeToRawSdmx(file: string, anni: readonly string[]): Connettore['toRaw'] {
  return ({ dati = '' }, { registry, problems }) => {
    const { colonne, righe } = readUfficiale(
      dati,
      file,
      { separatore: ',', colonne: ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE'] },
      problems,
    );
    const nostre = righe.filter(
      ({ cells }) =>
        registry.byCodice.has(cells['REF_AREA']!) || Object.hasOwn(ALIAS_SDMX, cells['REF_AREA']!),
    );
    const note = nostre
      .filter((riga) => anni.includes(getAnno(riga)))
      .map((riga) => ({
        ...riga,
        cells: { ...riga.cells, TIME_PERIOD: `${getAnno(riga)}-01-01` },
      }));
    return {
      raw: { [file]: toCsv(colonne, note) },
      avvisi: describeAnniNuovi(nostre.map(getAnno), anni),
    };
  };
}

/** Age codes from one age to another. */
const listEta = (da: number, a: number): string[] =>
  Array.from({ length: a - da + 1 }, (_, i) => `Y${String(da + i)}`);
/** Ages of the two classes that Istat is asked for. */
export const ETA = { giovani: listEta(0, 14), anziani: [...listEta(65, 99), 'Y_GE100'] } as const;

/**
 * Three large age classes by comune from single ages: young and old are sums, the middle one is what is
 * left of men and women, as in the extract of the adapter.
 */
export function makeToRawEta(anno: string): Connettore['toRaw'] {
  return (documenti, { registry, problems }) => {
    const read = (nome: string, dimensione: 'SEX' | 'AGE', codici: readonly string[]) => {
      const { righe } = readUfficiale(
        documenti[nome] ?? '',
        nome,
        { separatore: ',', colonne: ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE', dimensione] },
        problems,
      );
      const comuni = righe.filter(
        (riga) => getAnno(riga) === anno && isCodiceComune(riga.cells['REF_AREA']!),
      );
      const byArea = Map.groupBy(comuni, ({ cells }) => cells['REF_AREA']!);
      return (area: string, only: readonly string[] = codici): number | undefined => {
        const cells = (byArea.get(area) ?? []).filter((r) => only.includes(r.cells[dimensione]!));
        const values = cells.map((r) => findNumber(r.cells['OBS_VALUE']!, 'intero-punto'));
        const sum = values.reduce<number>((total, value) => total + (value ?? NaN), 0);
        const codes = new Set(cells.map((r) => r.cells[dimensione]!));
        return cells.length === only.length && codes.size === only.length && !Number.isNaN(sum)
          ? sum
          : undefined;
      };
    };
    const sesso = read('sessi', 'SEX', ['1', '2']);
    const giovani = read('giovani', 'AGE', ETA.giovani);
    const anziani = read('anziani', 'AGE', ETA.anziani);
    const areas = listAree(documenti['sessi'] ?? '', anno);
    const righe = areas.flatMap((codice) => {
      const [m, f] = [sesso(codice, ['1']), sesso(codice, ['2'])];
      const [g, a] = [giovani(codice), anziani(codice)];
      if (m === undefined || f === undefined || g === undefined || a === undefined) {
        const expected = `both sexes and every age of ${codice} in ${anno}`;
        const fix = 'the answer is cut: ask again';
        problems.push({
          file: 'popolazione-eta.csv',
          row: null,
          column: 'REF_AREA',
          expected,
          received: 'some are missing',
          fix,
        });
        return [];
      }
      return [{ codice, cifre: [g, m + f - g - a, a, m, f] }];
    });
    const sum = (insieme: typeof righe) =>
      [0, 1, 2, 3, 4].map((i) => insieme.reduce((total, { cifre }) => total + cifre[i]!, 0));
    const columns = ['pop_0_14', 'pop_15_64', 'pop_65_plus', 'pop_male', 'pop_female'];
    const lombarde = righe.filter(({ codice }) => isLombardia(codice));
    return {
      raw: {
        'popolazione-eta.csv': formatCsv(
          ['codice_comune', ...columns],
          righe
            .filter(({ codice }) => registry.byCodice.has(codice))
            .map(({ codice, cifre }) => [codice, ...cifre]),
        ),
        'confronti.csv': formatCsv(
          ['Aggregato', 'N comuni', ...columns],
          [
            ['03 Lombardia (somma dei comuni)', lombarde.length, ...sum(lombarde)],
            ['IT Italia (somma dei comuni)', righe.length, ...sum(righe)],
          ],
        ),
      },
      avvisi: [],
    };
  };
}

/** Comuni that an answer speaks of in a year. */
function listAree(text: string, anno: string): string[] {
  const { righe } = readUfficiale(
    text,
    'sessi',
    { separatore: ',', colonne: ['REF_AREA', 'TIME_PERIOD'] },
    [],
  );
  const areas = righe
    .filter((riga) => getAnno(riga) === anno)
    .map(({ cells }) => cells['REF_AREA']!);
  return [...new Set(areas)].filter(isCodiceComune).sort();
}
