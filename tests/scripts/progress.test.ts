import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatBytes, formatStage, makeProgress } from '../../scripts/lib/progress.ts';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [20_480, '20.5 kB'],
    [9_120_000, '9.1 MB'],
  ])('%i is %s', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected);
  });
});

describe('makeProgress', () => {
  it('writes to the log what the terminal shows: name, what, how many, ms, bytes', async () => {
    const root = mkdtempSync(join(tmpdir(), 'progress-'));
    const progress = makeProgress('build', root);
    await progress.stage('pages', () => ({ count: 412, what: 'pages', bytes: 1500 }));
    progress.say('done');
    const log = readFileSync(join(root, 'build/build.log'), 'utf8');
    expect(log).toMatch(/^pages +412 pages +\d+ ms +1\.5 kB\ndone\n$/);
    expect(vi.mocked(console.log).mock.calls.flat().join('\n') + '\n').toBe(log);
  });

  it('marks a failed stage and passes the error on', async () => {
    const root = mkdtempSync(join(tmpdir(), 'progress-'));
    const progress = makeProgress('build', root);
    const failing = progress.stage('pages', () => Promise.reject(new Error('no data')));
    await expect(failing).rejects.toThrow('no data');
    expect(readFileSync(join(root, 'build/build.log'), 'utf8')).toMatch(/^pages .* FAILED\n$/);
  });

  it('leaves out what a stage does not count', () => {
    expect(formatStage('dist', 12)).toMatch(/^dist +12 ms$/);
  });
});
