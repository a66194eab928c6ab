import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file below a folder: its path with forward slashes, relative to that folder, and its size. */
export interface ListedFile {
  path: string;
  bytes: number;
}

/** Every file below a folder, sorted by path; empty when the folder does not exist. */
export function listFiles(folder: string): ListedFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return {
        path: relative(folder, file).split(sep).join('/'),
        bytes: statSync(file).size,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Sum of the bytes of some files. */
export const sumBytes = (files: readonly ListedFile[]): number =>
  files.reduce((sum, file) => sum + file.bytes, 0);
