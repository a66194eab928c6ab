import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawFile } from '../../src/lib/fonti/import-fonte.ts';
import { decodeText } from '../../src/lib/table/decode-text.ts';
import type { Problem } from '../../src/lib/table/friendly-error.ts';
import { hashSha256 } from './hash.ts';

/** Reads the raw files of a folder; a file that is absent or is not text is reported and left out. */
export async function readRaw(
  folder: string,
  names: readonly string[],
  problems: Problem[],
): Promise<Record<string, RawFile>> {
  const files: Record<string, RawFile> = {};
  for (const name of names) {
    try {
      const bytes = await readFile(join(folder, name));
      const testo = decodeText(bytes, name, problems);
      if (testo !== '') files[name] = { testo, sha256: hashSha256(bytes), byte: bytes.length };
    } catch (error) {
      problems.push({
        file: name,
        row: null,
        column: null,
        expected: 'the file',
        received: (error as NodeJS.ErrnoException).code ?? String(error),
        fix: `put it in ${folder}`,
      });
    }
  }
  return files;
}
