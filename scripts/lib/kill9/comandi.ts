import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashSha256 } from '../hash.ts';
import { listFiles } from '../list-files.ts';

/** A command to kill, and what it must never leave half done. */
export interface Comando {
  /** Steps, one after the other: arguments of node. */
  passi: string[][];
  /** Folders that it replaces whole, in a copy of the project. */
  uscite: (root: string) => string[];
  /** True when a folder may also be there not at all, as an edition that was not frozen. */
  puoMancare?: boolean;
  /** Makes a run of now possible again. */
  prepara?: (root: string) => void;
}

/** What makes an output of before unlike the one that a run writes. */
const SEGNO = 'segno-di-prima.txt';

const listFonti = (root: string): string[] =>
  readdirSync(join(root, 'data'))
    .filter((name) => existsSync(join(root, 'data', name, 'fonte.yaml')))
    .filter((name) => !/\.(new|old)$/.test(name))
    .map((name) => join(root, 'data', name));

const listEdizioni = (root: string): string[] =>
  existsSync(join(root, 'edizioni'))
    ? readdirSync(join(root, 'edizioni'))
        .filter((name) => /^\d{4}-\d{2}$/.test(name))
        .map((name) => join(root, 'edizioni', name))
    : [];

/** The commands that write, by name. */
export const COMANDI: Readonly<Record<string, Comando>> = {
  import: {
    passi: [['scripts/import.ts', resolve('../shared/fonti')]],
    uscite: listFonti,
  },
  'build-data': {
    passi: [['scripts/build-data.ts'], ['scripts/archivio.ts']],
    uscite: (root) => [join(root, 'build/dati')],
  },
  build: { passi: [['scripts/build.ts']], uscite: (root) => [join(root, 'dist')] },
  documenti: { passi: [['scripts/documenti.ts']], uscite: (root) => [join(root, 'dist')] },
  congela: {
    passi: [['scripts/edizione.ts', 'congela']],
    uscite: listEdizioni,
    puoMancare: true,
    prepara: (root) => {
      for (const folder of listEdizioni(root)) rmSync(folder, { recursive: true });
    },
  },
};

/** Makes an output one of before: unlike, by a file, from what the next run writes. */
export const segna = (folder: string): void => {
  writeFileSync(join(folder, SEGNO), 'prima\n');
};

/** One word for all the bytes below a folder, the sign of before apart; `segnata` when it has that sign. */
export function hashFolder(folder: string): { hash: string; segnata: boolean } {
  const files = listFiles(folder).map(({ path }) => path);
  const own = files.filter((path) => path !== SEGNO);
  const lines = own.map((path) => `${hashSha256(readFileSync(join(folder, path)))} ${path}\n`);
  return { hash: hashSha256(lines.join('')), segnata: own.length < files.length };
}

/** Files of a built database that are not as its `manifest.json` says; an empty list is a whole database. */
export function listGuasti(dati: string): string[] {
  const { output } = JSON.parse(readFileSync(join(dati, 'manifest.json'), 'utf8')) as {
    output: { file: string; sha256: string }[];
  };
  return output
    .filter(({ file, sha256 }) => {
      const path = join(dati, file);
      return !existsSync(path) || hashSha256(readFileSync(path)) !== sha256;
    })
    .map(({ file }) => file);
}
