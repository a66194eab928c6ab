import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  disegnoRelativo,
  paginaRelativa,
  stileRelativo,
  type Posto,
} from '../../src/lib/cartella/file-relativi.ts';
import { listFiles } from './list-files.ts';
import { swapFolder } from './swap-folder.ts';

/** What only a server or a script makes use of. */
const LEFT_OUT = /^pagefind\/|^_headers$|^_redirects$|\.(?:br|gz|js|wasm)$/;

/**
 * Copies a built site to a folder that opens without a server, from a shared drive or a stick.
 *
 * @param base base path with which the site was built
 * @returns how many files the folder holds
 */
export function writeCartella(site: string, base: string, folder: string): number {
  const ready = `${folder}.new`;
  rmSync(ready, { recursive: true, force: true });
  const forme = join(site, 'geo/comuni.svg');
  const simboli = existsSync(forme) ? readFileSync(forme, 'utf8') : '';
  const writers: Record<string, (text: string, posto: Posto) => string> = {
    html: (text, posto) => paginaRelativa(text, posto, simboli),
    css: stileRelativo,
    svg: disegnoRelativo,
  };
  const files = listFiles(site).filter(({ path }) => !LEFT_OUT.test(path));
  for (const { path } of files) {
    const [from, to] = [join(site, path), join(ready, path)];
    mkdirSync(dirname(to), { recursive: true });
    const write = writers[path.split('.').at(-1) ?? ''];
    if (write) writeFileSync(to, write(readFileSync(from, 'utf8'), { file: path, base }));
    else cpSync(from, to);
  }
  swapFolder(ready, folder, `${folder}.old`);
  return files.length;
}
