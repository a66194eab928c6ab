import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/lib/bench/copy-project.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { run, RunError } from '../../scripts/lib/run.ts';

describe('npm run build', () => {
  it('stops at a broken figure, says where, and leaves the last good site', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'build-')), 'atlante');
    copyProject(folder);
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/index.html'), 'last good');
    const table = join(folder, 'data/istat-situas-2023/misure.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(/,108023,(\d+),/, ',108023,$1,x'));

    const log = join(folder, 'out.log');
    const failing = run(process.execPath, ['scripts/build.ts'], { cwd: folder, log });
    const error = await failing.catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(RunError);
    expect(readFileSync(log, 'utf8')).toMatch(/istat-situas-2023/);
    expect(listFiles(join(folder, 'dist')).map(({ path }) => path)).toEqual(['index.html']);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('last good');
  }, 60_000);
});
