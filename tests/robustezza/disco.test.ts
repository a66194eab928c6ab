import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { congela } from '../../scripts/lib/edizione/congela.ts';
import { explainDisk } from '../../scripts/lib/disk-trouble.ts';

const mounts: string[] = [];

/** A small disk of its own; undefined where this user may mount none. */
function mountDisk(options: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'disco-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (status !== 0) return undefined;
  mounts.push(folder);
  return folder;
}

/** Builds the data of the atlas into a folder. */
function buildData(out: string) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-data.ts', '--out', out], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

afterEach(() => {
  for (const folder of mounts.splice(0)) {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});

const canMount = mountDisk('size=64k') !== undefined;

describe('explainDisk', () => {
  it.each([
    ["ENOSPC: no space left on device, write 'build/dati.new/x.json'", /full.*dati\.new\/x\.json/],
    ['x\n[Error: ENOSPC: no space left on device, write] {', /The disk is full: make room, then/],
    ["EROFS: read-only file system, mkdir '/mnt/x'", /read-only.*\/mnt\/x/],
    ["EACCES: permission denied, open '/etc/x'", /may not write there.*\/etc\/x/],
  ])('%s', (text, words) => {
    expect(explainDisk(text)).toMatch(words);
  });

  it('has nothing to say of other errors', () => {
    expect(explainDisk('The claim at line 3 does not hold')).toBeUndefined();
  });
});

describe.skipIf(!canMount)('build-data on a disk of its own', () => {
  it('that is full: says so, and leaves what was there', () => {
    const folder = mountDisk('size=1m')!;
    const out = join(folder, 'dati');
    mkdirSync(out);
    writeFileSync(join(out, 'osservazioni.csv'), 'good');
    const { status, stderr } = buildData(out);
    expect(status).toBe(1);
    expect(stderr).toMatch(/The disk is full: make room/);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(readFileSync(join(out, 'osservazioni.csv'), 'utf8')).toBe('good');
    expect(readdirSync(folder)).toEqual(['dati']);
  }, 60_000);

  it('that is read-only: says so', () => {
    const { status, stderr } = buildData(join(mountDisk('size=1m,ro')!, 'dati'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/The disk is read-only/);
  }, 60_000);
});

describe.skipIf(!canMount)('a store of editions on a disk of its own', () => {
  it('that is full: says so, and keeps nothing half copied', async () => {
    const deposito = mountDisk('size=64k')!;
    const sito = mkdtempSync(join(tmpdir(), 'sito-'));
    for (const name of ['a', 'b', 'c']) writeFileSync(join(sito, name), 'x'.repeat(50_000));
    const freezing = congela({
      edizione: '2026-11',
      base: '/',
      deposito,
      costruisci: () => Promise.resolve(sito),
    });
    const words = await freezing.then(
      () => 'frozen',
      (error: unknown) => explainDisk(String(error)),
    );
    expect(words).toMatch(/The disk is full, or does not work: make room/);
    expect(readdirSync(deposito)).toEqual([]);
  });
});
