import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeImpronta } from '../impronta-sito.ts';

/** From where a run begins, when there is more than one way. */
export interface Inizio {
  nome: string;
  prepara: (root: string) => void;
}

/** A command to kill, and what it must never leave half done. */
export interface Comando {
  /** Steps, one after the other: arguments of node. */
  passi: string[][];
  /** Folders that it replaces whole, in a copy of the project. */
  uscite: (root: string) => string[];
  /** The runs to kill begin from these, by turns. */
  inizi: readonly Inizio[];
  /** True when a folder may also be there not at all, as an edition that was not frozen. */
  puoMancare?: boolean;
  /** Makes a run possible again after one that did its work. */
  riprendi?: (root: string) => void;
}

/** What documents leave in `build/`, not to be made twice. */
const DEPOSITI = ['build/documenti', 'build/stampe', 'build/anteprime'];
const COME_SONO: readonly Inizio[] = [{ nome: 'as it is', prepara: () => undefined }];

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

function removeEdizioni(root: string): void {
  for (const folder of listEdizioni(root)) rmSync(folder, { recursive: true });
}

/** The commands that write, by name. */
export const COMANDI: Readonly<Record<string, Comando>> = {
  import: {
    passi: [['scripts/import.ts', resolve('../shared/fonti')]],
    uscite: listFonti,
    inizi: COME_SONO,
  },
  'build-data': {
    passi: [['scripts/build-data.ts'], ['scripts/archivio.ts']],
    uscite: (root) => [join(root, 'build/dati')],
    inizi: COME_SONO,
  },
  build: {
    passi: [['scripts/build.ts']],
    uscite: (root) => [join(root, 'dist')],
    inizi: COME_SONO,
  },
  documenti: {
    passi: [['scripts/documenti.ts']],
    uscite: (root) => [join(root, 'dist')],
    inizi: [
      {
        nome: 'everything to make',
        prepara: (root) => {
          writeImpronta(undefined, root);
          for (const folder of DEPOSITI)
            rmSync(join(root, folder), { recursive: true, force: true });
        },
      },
      {
        nome: 'site to build, documents in store',
        prepara: (root) => {
          writeImpronta(undefined, root);
        },
      },
      { nome: 'site already built', prepara: () => undefined },
    ],
  },
  congela: {
    passi: [['scripts/edizione.ts', 'congela']],
    uscite: listEdizioni,
    inizi: [{ nome: 'edition not there', prepara: removeEdizioni }],
    puoMancare: true,
    riprendi: removeEdizioni,
  },
};
