import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeRinvio } from '../../../src/lib/edizione/rinvio.ts';
import { listFiles } from '../list-files.ts';
import { listEdizioni, type EdizioneFerma } from './deposito.ts';

/** Folder of the editions in a site. */
const EDIZIONI = 'edizioni';

/**
 * Puts the editions of the store in a built site, as they are.
 *
 * @param base base path of the site
 * @returns the editions published, and those of the store that belong to a site with another base path
 */
export function pubblicaEdizioni(
  deposito: string,
  sito: string,
  base: string,
): { pubblicate: EdizioneFerma[]; altrove: EdizioneFerma[] } {
  const edizioni = listEdizioni(deposito);
  const pubblicate = edizioni.filter((edizione) => edizione.base === base);
  for (const { edizione } of pubblicate) {
    const meta = join(sito, EDIZIONI, edizione);
    // Where the edition was the latest one there are the pages that sent to it.
    rmSync(meta, { recursive: true, force: true });
    cpSync(join(deposito, edizione), meta, { recursive: true });
  }
  return { pubblicate, altrove: edizioni.filter((edizione) => edizione.base !== base) };
}

/** The canonical address that a page gives itself, and the ids of its figures and tables. */
const CANONICO = /<link rel="canonical" href="([^"]+)"/;
const ANCORA = /<(?:figure|section|table|div)[^>]* id="((?:fig|tab)-[\w-]+)"/g;

/** Pages that have no address of their own in an edition: other editions, and what leads elsewhere. */
const ALTRE = /^(edizioni|c)\//;

/**
 * The permanent addresses of an edition while it is the latest: each leads to the page that says the same
 * today. When the edition is put in the store its own pages take their place.
 *
 * @returns how many addresses
 */
export function pubblicaRinvii(sito: string, base: string, edizione: string): number {
  const pagine = listFiles(sito)
    .map(({ path }) => path)
    .filter((path) => /(^|\/)index\.html$/.test(path) && !ALTRE.test(path));
  for (const path of pagine) {
    const html = readFileSync(join(sito, path), 'utf8');
    const indirizzo = `/${path.replace(/index\.html$/, '')}`;
    const file = join(sito, EDIZIONI, edizione, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      makeRinvio({
        titolo: `Edizione ${edizione}: ${indirizzo}`,
        meta: base + indirizzo.slice(1),
        testo: indirizzo,
        canonico: CANONICO.exec(html)?.[1] ?? base + indirizzo.slice(1),
        ancore: [...html.matchAll(ANCORA)].map(([, id]) => id ?? ''),
        script: `${base}rinvio.js`,
      }),
    );
  }
  return pagine.length;
}
