import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashSha256 } from '../hash.ts';
import { listFiles } from '../list-files.ts';

const hashFiles = (folder: string): Map<string, string> =>
  new Map(
    listFiles(folder).map(({ path }) => [path, hashSha256(readFileSync(join(folder, path)))]),
  );

/** Paths of the files that are not the same bytes in two folders, or that only one of them has. */
export function listDifferences(one: string, two: string): string[] {
  const [first, second] = [hashFiles(one), hashFiles(two)];
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return paths.filter((path) => first.get(path) !== second.get(path));
}
