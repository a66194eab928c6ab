import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DEPOSITO, listEdizioni } from './edizione/deposito.ts';
import { hashSha256 } from './hash.ts';
import { listFiles } from './list-files.ts';

/** What a site is made from. */
const CARTELLE = ['data', 'public', 'scripts', 'src'];
const ALTRI = ['astro.config.mjs', 'package-lock.json'];
const NOTA = 'build/impronta.txt';

/** The ways in which one same source gives different sites. */
export interface ModoSito {
  base: string;
  documenti: boolean;
}

/**
 * A word that changes whenever the site to build would: its base path, its links to documents, any of its
 * sources. To be taken before the sources are read, so that one that changes meanwhile makes the site old.
 *
 * @param root folder of the project
 */
export function makeImpronta({ base, documenti }: ModoSito, root = '.'): string {
  const file = CARTELLE.flatMap((cartella) =>
    listFiles(join(root, cartella)).map(({ path }) => join(cartella, path)),
  );
  const sorgenti = [...file, ...ALTRI]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => [path, hashSha256(readFileSync(join(root, path)))]);
  // An edition that stands still never changes: its name says all of it.
  const edizioni = listEdizioni(resolve(root, DEPOSITO)).map(({ edizione }) => edizione);
  return hashSha256(JSON.stringify([base, documenti, sorgenti, edizioni]));
}

/** Says of the site in place which one it is; without a word, that it is not known. */
export function writeImpronta(impronta?: string, root = '.'): void {
  const nota = join(root, NOTA);
  rmSync(nota, { force: true });
  if (impronta === undefined) return;
  mkdirSync(dirname(nota), { recursive: true });
  writeFileSync(nota, impronta);
}

/**
 * Whether the site in place is the one that a build would give now.
 *
 * @param sito folder of the site, below the folder of the project
 */
export function isSitoFresco(sito: string, modo: ModoSito, root = '.'): boolean {
  const nota = join(root, NOTA);
  return (
    existsSync(nota) &&
    existsSync(join(root, sito, 'index.html')) &&
    readFileSync(nota, 'utf8') === makeImpronta(modo, root)
  );
}
