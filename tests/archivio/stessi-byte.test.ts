import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeArchivio } from '../../scripts/lib/archivio/write-archivio.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { DATI } from './support.ts';

const copy = mkdtempSync(join(tmpdir(), 'archivio-'));
afterAll(() => {
  rmSync(copy, { recursive: true });
});

it('the files written again from the same database have the same bytes', async () => {
  cpSync(DATI, copy, { recursive: true });
  const { count } = await writeArchivio(copy, 'data');
  expect(count).toBeGreaterThan(160);
  const different = listFiles(copy)
    .map(({ path }) => path)
    .filter((path) => !readFileSync(join(copy, path)).equals(readFileSync(join(DATI, path))));
  expect(different).toEqual([]);
}, 120_000);
