import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashSha256 } from './hash.ts';
import { listFiles } from './list-files.ts';

/** File of the hashes of a site, at its root: `sha256sum -c SHA256SUMS` checks a copy. */
export const SOMME = 'SHA256SUMS';

/**
 * Writes the hash of each file of a folder, in the format of `sha256sum`, by path.
 *
 * @returns how many files
 */
export function writeSomme(folder: string): number {
  rmSync(join(folder, SOMME), { force: true });
  const lines = listFiles(folder).map(
    ({ path }) => `${hashSha256(readFileSync(join(folder, path)))}  ${path}\n`,
  );
  writeFileSync(join(folder, SOMME), lines.join(''));
  return lines.length;
}
