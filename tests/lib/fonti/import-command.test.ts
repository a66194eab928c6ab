import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listFiles } from '../../../scripts/lib/list-files.ts';
import { FIXTURES } from './fixtures.ts';

// Slow by nature: a process is started, or many files are spoilt.
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'import-command-'));
const fonti = join(root, 'fonti');
const data = join(root, 'data');

/** Runs the command on the four comuni of the fixtures, which are another version than the known one. */
function runImport(...options: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/import.ts', fonti, '--data', data, ...options],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

const readAll = (): Record<string, string> =>
  Object.fromEntries(
    listFiles(data).map(({ path }) => [path, readFileSync(join(data, path), 'utf8')]),
  );

beforeAll(() => {
  cpSync(FIXTURES, root, { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('npm run import', () => {
  it('refuses files of another version, and writes nothing', () => {
    const { status, stderr } = runImport();
    expect(status).toBe(1);
    expect(stderr).toContain(
      'istat-situas-2023/dimensioni.csv: expected the version that was checked',
    );
    expect(stderr).toContain('--accept-new');
    expect(stderr).toContain('problems; nothing was written');
    expect(listFiles(data)).toEqual([]);
  });

  it('writes the same bytes every time', () => {
    expect(runImport('--accept-new')).toEqual({ status: 0, stderr: '' });
    const first = readAll();
    expect(Object.keys(first)).toContain('istat-situas-2023/misure.csv');
    expect(first['territorio/territori.csv']).toContain(
      '108046,Vedano al Lambro,vedano-al-lambro,MB,carate-brianza,L704,',
    );
    expect(runImport('--accept-new').status).toBe(0);
    expect(readAll()).toEqual(first);
  });

  it('lists the offenders of all fonti and leaves the previous output untouched', () => {
    const before = readAll();
    appendFileSync(
      join(fonti, 'istat-decessi-periodi/decessi.csv'),
      '108999,Altrove,Monza,Lombardia,1,2,3\n',
    );
    rmSync(join(fonti, 'istat-ifc/ifc.csv'));
    writeFileSync(join(fonti, 'bdap-giovani-2024/spesa-giovani.csv'), '<html></html>');
    const { status, stderr } = runImport('--accept-new');
    expect(status).toBe(1);
    expect(stderr).toContain('istat-decessi-periodi/decessi.csv, row 6, column "codice_comune"');
    expect(stderr).toContain('istat-ifc/ifc.csv: expected the file, received ENOENT');
    expect(stderr).toContain(
      'bdap-giovani-2024/spesa-giovani.csv: expected a table, received a web page',
    );
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(readAll()).toEqual(before);
  });
});
