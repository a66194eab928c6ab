import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listFiles } from '../../../scripts/lib/list-files.ts';

// Slow by nature: a process is started, or many files are spoilt.
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'build-data-'));
const data = join(root, 'data');
const out = join(root, 'dati');

function build(env: Record<string, string> = {}): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build-data.ts', '--data', data, '--out', out],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stderr };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const readAll = (): Record<string, string> =>
  Object.fromEntries(
    listFiles(out).map(({ path }) => [path, readFileSync(join(out, path), 'utf8')]),
  );

beforeAll(() => {
  cpSync('data', data, { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('npm run build-data', () => {
  it('writes the same bytes whatever the time zone and the language of the machine', () => {
    expect(build({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual({
      status: 0,
      stderr: '',
    });
    const first = readAll();
    expect(build({ TZ: 'America/Lima', LANG: 'C', LC_ALL: 'C' }).status).toBe(0);
    expect(readAll()).toEqual(first);
  });

  it('says in the manifest what was read and what was written', () => {
    const files = readAll();
    const manifest = JSON.parse(files['manifest.json']!) as Record<
      'input' | 'output',
      { file: string; sha256: string }[]
    >;
    const written = Object.keys(files).filter((path) => path !== 'manifest.json');
    expect(manifest.output.map(({ file }) => file).sort()).toEqual(written.sort());
    for (const { file, sha256 } of manifest.output) expect(sha256, file).toBe(hash(files[file]!));
    for (const { file, sha256 } of manifest.input) {
      expect(sha256, file).toBe(hash(readFileSync(join(data, file), 'utf8')));
    }
  });

  it('has a row of the CSV of each indicatore for each of the observations', () => {
    const files = readAll();
    const rows = (text: string): number => text.trim().split('\n').length - 1;
    const parts = Object.keys(files).filter((path) => /^indicatori\/.*\.csv$/u.test(path));
    const total = parts.reduce((sum, path) => sum + rows(files[path]!), 0);
    expect(rows(files['osservazioni.csv']!)).toBe(total);
  });

  it('stops at a figure that does not fit and keeps the last good output', () => {
    const before = readAll();
    const path = join(data, 'istat-classificazioni-2026/misure.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/(popolazione,108033,2025),\d+/u, '$1,1'));
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('istat-bilancio-2025/popolazione-1-gennaio-totale@2025 at 108033');
    expect(stderr).toContain('nothing was written');
    expect(readAll()).toEqual(before);
    writeFileSync(path, text);
  });

  it('stops when a fonte loses a comune', () => {
    const path = join(data, 'istat-ifc/misure.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/\noccupazione,108033,2022.*/u, ''));
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain(
      'tasso-occupazione-20-64: the fonte has no row for Monza (108033) in 2022',
    );
    writeFileSync(path, text);
  });
});
