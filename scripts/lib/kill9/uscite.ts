import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashSha256 } from '../hash.ts';
import { listFiles } from '../list-files.ts';

/** An output as it is found: all its bytes in one word, and which folder of the disk it is. */
export interface Uscita {
  hash: string;
  /** Another number is another folder: one that took the place of the one that was there. */
  inode: number;
}

/** Where a folder stands when a kill fell between the two renames of a swap: the next run brings it back. */
const ASIDE: Readonly<Record<string, string>> = { dist: 'build/sito-precedente' };

/** Reads an output of the command to kill. */
export const readUscita = (folder: string): Uscita => ({
  hash: hashFolder(folder),
  inode: statSync(folder).ino,
});

/** The folder of an output, or the one aside that the next run will bring back; undefined when there is neither. */
export function findUscita(root: string, folder: string): string | undefined {
  const altrove = Object.entries(ASIDE).find(([name]) => join(root, name) === folder)?.[1];
  const aside = altrove === undefined ? `${folder}.old` : join(root, altrove);
  return [folder, aside].find((path) => existsSync(path));
}

function hashFolder(folder: string): string {
  const lines = listFiles(folder).map(
    ({ path }) => `${hashSha256(readFileSync(join(folder, path)))} ${path}\n`,
  );
  return hashSha256(lines.join(''));
}

/** Whether a built database is as its `manifest.json` says, file by file. */
export function isDatabaseIntero(dati: string): boolean {
  const { output } = JSON.parse(readFileSync(join(dati, 'manifest.json'), 'utf8')) as {
    output: { file: string; sha256: string }[];
  };
  return output.every(({ file, sha256 }) => {
    const path = join(dati, file);
    return existsSync(path) && hashSha256(readFileSync(path)) === sha256;
  });
}
