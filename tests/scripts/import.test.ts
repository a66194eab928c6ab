import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { run } from '../../scripts/lib/run.ts';

/** The raw files are not part of the project: they stand beside it where the figures are made. */
const RAW = '../shared/fonti';
/** Written by hand, not by the import. */
const AUTHORED = /^(?:(?:indicatori|indici|flussi)\/|[^/]+\.(?:yaml|json)$)/;

describe.skipIf(!existsSync(RAW))('npm run import', () => {
  it('writes again, byte by byte, the figures that are committed', async () => {
    const out = mkdtempSync(join(tmpdir(), 'import-'));
    await run(process.execPath, ['scripts/import.ts', RAW, '--data', out], {
      log: join(out, '..', 'import-test.log'),
    });
    const committed = listFiles('data')
      .map(({ path }) => path)
      .filter((path) => !AUTHORED.test(path));
    const written = listFiles(out).map(({ path }) => path);
    expect(written).toEqual(committed);
    const different = written.filter(
      (path) => !readFileSync(join(out, path)).equals(readFileSync(join('data', path))),
    );
    expect(different).toEqual([]);
  }, 60_000);
});
