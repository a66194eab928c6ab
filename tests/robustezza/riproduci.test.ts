import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeRandom, runAndKill } from '../../scripts/lib/kill9/kill-at.ts';
import { listDifferences } from '../../scripts/lib/riproduci/compare-folders.ts';

// Processes and whole data files: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

function makeFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'riproduci-'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

describe('another day', () => {
  it('is what a command started with it believes', () => {
    const module = new URL('../../scripts/lib/riproduci/another-day.ts', import.meta.url).href;
    const code = `
      const there = [new Date().getTime(), Date.now(), Date.parse(Date().replace(/ \\(.*/, ''))];
      console.log(JSON.stringify({ there, fixed: new Date(2026, 0, 1) instanceof Date, iso: new Date('2026-01-01').toISOString() }));`;
    const { stdout } = spawnSync(process.execPath, ['--import', module, '-e', code], {
      env: { ...process.env, ATLANTE_GIORNI: '-200' },
      encoding: 'utf8',
    });
    const { there, fixed, iso } = JSON.parse(stdout) as {
      there: number[];
      fixed: boolean;
      iso: string;
    };
    for (const time of there) expect(Math.round((Date.now() - time) / 86_400_000)).toBe(200);
    expect(fixed).toBe(true);
    expect(iso).toBe('2026-01-01T00:00:00.000Z');
  });
});

describe('listDifferences', () => {
  it('names the files that differ, and those that one folder alone has', () => {
    const one = makeFolder({ a: 'same', b: 'one', c: 'only here' });
    const two = makeFolder({ a: 'same', b: 'two', d: 'only there' });
    expect(listDifferences(one, two)).toEqual(['b', 'c', 'd']);
    expect(listDifferences(one, one)).toEqual([]);
  });
});

describe('runAndKill', () => {
  const FOREVER = ['-e', 'setInterval(() => {}, 1000)'];

  it('kills a command and what it has started', async () => {
    const child = `require('node:child_process').spawn(process.execPath, ${JSON.stringify(FOREVER)}, { stdio: 'inherit' })`;
    // The pipes close when nobody holds them: a child left alive would keep this waiting for ever.
    const { esito } = await runAndKill([['-e', child]], '.', 300);
    expect(esito).toBe('killed');
  });

  it('lets a command end that is sooner, and tells of one that fails', async () => {
    expect(
      await runAndKill(
        [
          ['-e', ''],
          ['-e', ''],
        ],
        '.',
        60_000,
      ),
    ).toMatchObject({ esito: 0 });
    const failing = await runAndKill(
      [['-e', 'console.error("no"); process.exit(3)'], FOREVER],
      '.',
    );
    expect(failing).toEqual({ esito: 3, errori: 'no\n' });
  });

  it('chooses the same moments for the same seed', () => {
    const [one, two] = [makeRandom(7), makeRandom(7)];
    const moments = Array.from({ length: 20 }, one);
    expect(moments).toEqual(Array.from({ length: 20 }, two));
    expect(new Set(moments).size).toBe(20);
    for (const moment of moments) expect(moment).toBeGreaterThanOrEqual(0);
    expect(Math.max(...moments)).toBeLessThan(1);
  });
});
