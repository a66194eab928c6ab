import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { csvParse } from 'd3-dsv';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DatiIndicatore } from '../../src/lib/model.ts';
import { hasProgram, needsProgram } from '../support/programs.ts';
import {
  convertSheets,
  DATI,
  GPKG,
  PARQUET,
  queryGdal,
  readJson,
  readText,
  runProgram,
} from './support.ts';

/** A question that every format must answer with the same number. */
interface Domanda {
  titolo: string;
  indicatore: string;
  /** Condition in the SQL of all engines. */
  dove: string;
  /** The same condition on a row. */
  scegli: (row: { territorio: string; livello: string; anno: string }) => boolean;
}

const DOMANDE: Domanda[] = [
  {
    titolo: 'one value of an ambito',
    indicatore: 'indice-vecchiaia',
    dove: "territorio = 'desio' AND anno = '2026'",
    scegli: ({ territorio, anno }) => territorio === 'desio' && anno === '2026',
  },
  {
    titolo: 'a comune whose code begins with zero',
    indicatore: 'popolazione-residente',
    dove: "territorio = '015014' AND anno = '2023'",
    scegli: ({ territorio, anno }) => territorio === '015014' && anno === '2023',
  },
  {
    titolo: 'a sum over the comuni',
    indicatore: 'popolazione-residente',
    dove: "livello = 'comune' AND anno = '2026'",
    scegli: ({ livello, anno }) => livello === 'comune' && anno === '2026',
  },
  {
    titolo: 'a year in which every value is missing',
    indicatore: 'popolazione-residente',
    dove: "livello = 'comune' AND anno = '2021'",
    scegli: ({ livello, anno }) => livello === 'comune' && anno === '2021',
  },
  {
    titolo: 'a semester',
    indicatore: 'prezzo-abitazioni',
    dove: "anno = '2018-2' AND livello = 'ambito'",
    scegli: ({ livello, anno }) => anno === '2018-2' && livello === 'ambito',
  },
  {
    titolo: 'an ordinal, which has no aggregate',
    indicatore: 'fragilita-comunale-ifc',
    dove: "anno = '2022' AND livello <> 'comune'",
    scegli: ({ livello, anno }) => anno === '2022' && livello !== 'comune',
  },
];

/** How many rows, how many of them have a value, and the sum of the values. */
interface Risposta {
  righe: number;
  valori: number;
  somma: number;
}

const MISURE = 'COUNT(*) AS righe, COUNT(valore) AS valori, COALESCE(SUM(valore), 0) AS somma';
const select = (from: string, { indicatore, dove }: Domanda): string =>
  `SELECT ${MISURE} FROM ${from} WHERE indicatore = '${indicatore}' AND ${dove}`;

function sumRows(
  rows: readonly { territorio: string; livello: string; anno: string; valore: number | null }[],
  { scegli }: Domanda,
): Risposta {
  const chosen = rows.filter(scegli);
  const values = chosen.map(({ valore }) => valore).filter((valore) => valore !== null);
  return {
    righe: chosen.length,
    valori: values.length,
    somma: values.reduce((total, valore) => total + valore, 0),
  };
}

const toRisposta = (row: Record<string, unknown>): Risposta => ({
  righe: Number(row['righe']),
  valori: Number(row['valori']),
  somma: Number(row['somma']),
});

/** Rows of a CSV with numbers as numbers, and nothing for an empty cell. */
const readCsv = (text: string) =>
  csvParse(text).map((row) => ({
    indicatore: row['indicatore']!,
    territorio: row['territorio']!,
    livello: row['livello']!,
    anno: row['anno']!,
    valore: row['valore'] ? Number(row['valore']) : null,
  }));

/** Answers of the database that the pages are made of. */
function ask(domanda: Domanda): Risposta {
  const { osservazioni } = readJson<DatiIndicatore>(`indicatori/${domanda.indicatore}.json`);
  return sumRows(osservazioni, domanda);
}

/** Sums in another order differ in the last digits; fifteen is what a spreadsheet keeps. */
function expectSame(answer: Risposta, domanda: Domanda): void {
  const expected = ask(domanda);
  expect({ righe: answer.righe, valori: answer.valori }).toEqual({
    righe: expected.righe,
    valori: expected.valori,
  });
  const tolerance = Math.max(1, Math.abs(expected.somma)) * 1e-12;
  expect(Math.abs(answer.somma - expected.somma)).toBeLessThanOrEqual(tolerance);
}

describe('the questions', () => {
  it('have answers that can tell formats apart', () => {
    const answers = DOMANDE.map(ask);
    expect(answers.filter(({ somma }) => somma > 0)).toHaveLength(4);
    expect(answers[3]).toEqual({ righe: 62, valori: 0, somma: 0 });
    expect(answers[5]).toEqual({ righe: 0, valori: 0, somma: 0 });
  });
});

describe.each(DOMANDE)('$titolo is the same', (domanda) => {
  it('in osservazioni.csv', () => {
    const rows = readCsv(readText('osservazioni.csv'));
    const own = rows.filter(({ indicatore }) => indicatore === domanda.indicatore);
    expectSame(sumRows(own, domanda), domanda);
  });

  it('in the CSV of the indicatore', () => {
    const rows = readCsv(readText(`indicatori/${domanda.indicatore}.csv`));
    expectSame(sumRows(rows, domanda), domanda);
  });

  it('in SQLite', () => {
    const database = new DatabaseSync(GPKG, { readOnly: true });
    const row = database.prepare(select('osservazioni', domanda)).get()!;
    database.close();
    expectSame(toRisposta(row), domanda);
  });

  it('in the bytes of the Parquet file', async () => {
    const file = readFileSync(PARQUET);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const rows = await parquetReadObjects({ file: buffer });
    const own = rows.filter((row) => row['indicatore'] === domanda.indicatore);
    expectSame(sumRows(own as unknown as Parameters<typeof sumRows>[0], domanda), domanda);
  });
});

describe('DuckDB', () => {
  let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect();
  });
  const query = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await connection.runAndReadAll(sql)).getRowObjects();

  it.each(DOMANDE)('reads the same number from one Parquet file: $titolo', async (domanda) => {
    const [row] = await query(select(`'${PARQUET}'`, domanda));
    expectSame(toRisposta(row!), domanda);
  });

  it.each(DOMANDE)('reads the same number from the Hive folders: $titolo', async (domanda) => {
    const source = `read_parquet('${DATI}/parquet/*/*.parquet', hive_partitioning = true)`;
    const [row] = await query(select(source, domanda));
    expectSame(toRisposta(row!), domanda);
  });

  it('sees typed columns', async () => {
    const rows = await query(`DESCRIBE SELECT * FROM '${PARQUET}'`);
    const types = Object.fromEntries(rows.map((row) => [row['column_name'], row['column_type']]));
    expect(types).toMatchObject({
      indicatore: 'VARCHAR',
      territorio: 'VARCHAR',
      anno: 'VARCHAR',
      anno_numero: 'INTEGER',
      valore: 'DOUBLE',
      numeratore: 'DOUBLE',
      comuni_presenti: 'INTEGER',
      stato: 'VARCHAR',
    });
  });

  it('finds title, edition and the description of each column in the metadata', async () => {
    const rows = await query(
      `SELECT key::VARCHAR AS k, value::VARCHAR AS v FROM parquet_kv_metadata('${PARQUET}')`,
    );
    const pairs = new Map(rows.map((row) => [row['k'], String(row['v'])]));
    expect(pairs.get('titolo')).toBe('Atlante sociale della Brianza');
    expect(pairs.get('edizione')).toMatch(/^\d{4}-\d{2}$/u);
    expect(pairs.has('colonne')).toBe(true);
  });

  it('reads only the folder that a question needs', async () => {
    const source = `read_parquet('${DATI}/parquet/*/*.parquet', hive_partitioning = true)`;
    const [plan] = await query(
      `EXPLAIN ANALYZE SELECT COUNT(*) FROM ${source} WHERE indicatore = 'gini-redditi'`,
    );
    expect(String(plan!['explain_value'])).toMatch(/Total Files Read:?\s*1\b/u);
  });
});

describe.skipIf(!hasProgram('ogrinfo'))(needsProgram('GDAL', 'ogrinfo', 'gdal-bin'), () => {
  it.each(DOMANDE)('reads the same number: $titolo', (domanda) => {
    const [row] = queryGdal(select('osservazioni', domanda));
    expectSame(toRisposta(row!), domanda);
  });
});

describe.skipIf(!hasProgram('sqlite3'))(
  needsProgram('the sqlite3 program', 'sqlite3', 'sqlite3'),
  () => {
    it.each(DOMANDE)('reads the same number: $titolo', (domanda) => {
      const { out } = runProgram('sqlite3', ['-json', GPKG, select('osservazioni', domanda)]);
      expectSame(toRisposta((JSON.parse(out) as [Record<string, unknown>])[0]), domanda);
    });
  },
);

describe.skipIf(!hasProgram('soffice'))(
  needsProgram('LibreOffice', 'soffice', 'libreoffice-calc-nogui'),
  () => {
    let sheet: (name: string) => string;
    beforeAll(() => {
      sheet = convertSheets(resolve(DATI, 'atlante.xlsx'));
    }, 120_000);

    it.each(DOMANDE)('reads the same number from the whole workbook: $titolo', (domanda) => {
      const rows = readCsv(sheet('Osservazioni'));
      const own = rows.filter(({ indicatore }) => indicatore === domanda.indicatore);
      expectSame(sumRows(own, domanda), domanda);
    });

    it('shows the title and the licences on the first sheet', () => {
      expect(sheet('Leggimi')).toMatch(/^Atlante sociale della Brianza/u);
      expect(sheet('Fonti')).toContain('CC BY 4.0');
    });

    it('reads a series by territory and year from the workbook of an indicatore', () => {
      const open = convertSheets(resolve(DATI, 'indicatori/indice-vecchiaia.xlsx'));
      const row = csvParse(open('Tabella')).find((one) => one['Codice'] === 'desio')!;
      const domanda = DOMANDE[0]!;
      expect(Number(row['2026'])).toBeCloseTo(ask(domanda).somma, 9);
      expect(open('Leggimi')).toContain('Residenti di 65 anni e più ogni 100 residenti');
    }, 120_000);
  },
);

describe('every file of the manifest', () => {
  it('is there, and the new formats are among them', () => {
    const { output } = readJson<{ output: { file: string }[] }>('manifest.json');
    const files = output.map(({ file }) => file);
    expect(files.filter((file) => !existsSync(join(DATI, file)))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['atlante.gpkg', 'atlante.parquet', 'atlante.xlsx']),
    );
  });
});
