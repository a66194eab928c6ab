import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { hasProgram, needsProgram } from '../support/programs.ts';
import { DATI, GPKG } from './support.ts';

/** Fenced examples of the page that begin with a mark. */
const page = readFileSync('docs/interroga.md', 'utf8');
const blocks = [...page.matchAll(/```(?:sql|sh)\n([\s\S]*?)```/gu)].map((match) => match[1]!);
/** First line, to name the test, and the whole example. */
const listExamples = (mark: string): [string, string][] =>
  blocks.filter((text) => text.startsWith(mark)).map((text) => [text.split('\n')[0]!, text]);

describe('the examples of docs/interroga.md', () => {
  it('are there', () => {
    expect(listExamples('-- duckdb').length).toBeGreaterThanOrEqual(4);
    expect(listExamples('-- sqlite').length).toBeGreaterThanOrEqual(3);
    expect(listExamples('$ ogrinfo').length).toBeGreaterThanOrEqual(2);
  });

  it.each(listExamples('-- duckdb'))('run in DuckDB: %s', async (_, sql) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const local = sql.replace(/'(atlante\.parquet|parquet\/)/gu, `'${DATI}/$1`);
    const rows = (await connection.runAndReadAll(local)).getRowObjects();
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.values(rows[0]!).some((value) => value !== null)).toBe(true);
  });

  it.each(listExamples('-- sqlite'))('run in SQLite: %s', (_, sql) => {
    const database = new DatabaseSync(GPKG, { readOnly: true });
    const rows = database.prepare(sql).all();
    database.close();
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.values(rows[0]!).every((value) => value !== null)).toBe(true);
  });

  describe.skipIf(!hasProgram('ogrinfo'))(needsProgram('GDAL', 'ogrinfo', 'gdal-bin'), () => {
    it.each(listExamples('$ ogrinfo'))('run in a shell: %s', (_, command) => {
      const output = execFileSync('sh', ['-c', command.slice(2)], { cwd: DATI, encoding: 'utf8' });
      expect(output).toMatch(/Layer name/u);
      expect(output.split('\n').length).toBeGreaterThan(20);
    });
  });
});
