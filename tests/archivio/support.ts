import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files as they are published. */
export const DATI = 'build/dati';
export const GPKG = join(DATI, 'atlante.gpkg');
export const PARQUET = join(DATI, 'atlante.parquet');

if (!existsSync(GPKG)) throw new Error(`${GPKG} is missing: run npm run build-data`);

export const readText = (path: string): string => readFileSync(join(DATI, path), 'utf8');
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

/** Output of a program; what it says on the error stream is kept apart. */
export function runProgram(name: string, args: readonly string[]): { out: string; err: string } {
  const { stdout, stderr, status } = spawnSync(name, [...args], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${stderr}`);
  return { out: stdout, err: stderr };
}

/** Rows of a query asked to GDAL, in OGR's own SQL or in SQLite's. */
export function queryGdal(sql: string, dialect: 'SQLITE' | '' = ''): Record<string, string>[] {
  const options = dialect ? ['-dialect', dialect] : [];
  const { out } = runProgram('ogrinfo', ['-q', GPKG, '-sql', sql, ...options]);
  return out
    .split(/OGRFeature\(.*\):.*\n/u)
    .slice(1)
    .map((feature) =>
      Object.fromEntries(
        [...feature.matchAll(/^ {2}(\S.*?) \(\w+\) = (.*)$/gmu)].map((match) => [
          match[1]!,
          match[2]!,
        ]),
      ),
    );
}

/** One sheet of a workbook as LibreOffice reads it: CSV text with all the digits of the numbers. */
export function convertSheets(workbook: string): (sheet: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'foglio-'));
  // Tokens: comma, quote, UTF-8, first row, no formats, quote no text, numbers as stored, every sheet to a file.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profilo`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      workbook,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  const name = workbook.replace(/^.*\//u, '').replace(/\.xlsx$/u, '');
  return (sheet) => readFileSync(join(folder, `${name}-${sheet}.csv`), 'utf8');
}
