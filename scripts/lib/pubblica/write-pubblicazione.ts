import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ATLANTE } from '../../../src/config.ts';
import { makeRobots, makeSitemap, readTestata } from '../../../src/lib/pubblica/sitemap.ts';
import { listEccezioni } from '../../../src/lib/sicurezza/politica.ts';
import { toApache } from '../../../src/lib/sicurezza/to-apache.ts';
import { toHeadersFile, type Cartella } from '../../../src/lib/sicurezza/to-headers-file.ts';
import { toNginx } from '../../../src/lib/sicurezza/to-nginx.ts';
import { splitBase } from '../../../src/lib/url/base-edizione.ts';
import { listFiles } from '../list-files.ts';
import { readEditore } from '../read-editore.ts';

/** The recipe of nginx for the last site built. */
const NGINX = 'build/pubblica/nginx.conf';
/** Where the recipe of nginx expects the site. */
const RADICE = '/var/www/atlante';

/** Pages of the editions that stand still: the lasting ones are those of the latest. */
const FERME = /^edizioni\/\d{4}-\d{2}\//u;
/** Files whose answer no rule of a folder can speak for. */
const A_SE = /\.(?:svg|pdf)$/u;

/** The folders of the site, two levels deep: as far as an exception goes. */
function listCartelle(sito: string, sopra = '', livelli = 2): Cartella[] {
  if (livelli === 0) return [];
  return readdirSync(join(sito, sopra), { withFileTypes: true })
    .filter((voce) => voce.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((nome) => ({
      nome,
      sole: !listFiles(join(sito, sopra, nome)).some(({ path }) => A_SE.test(path)),
      figlie: listCartelle(sito, join(sopra, nome), livelli - 1),
    }));
}

/** Addresses of the pages that are their own lasting page and that a search may return, the home first. */
const listPagine = (sito: string, indirizzo: string): string[] =>
  listFiles(sito)
    .filter(({ path }) => /(?:^|\/)index\.html$/u.test(path) && !FERME.test(path))
    .flatMap(({ path }) => {
      const percorso = `/${path.replace(/index\.html$/u, '')}`;
      const { noindex, canonico } = readTestata(readFileSync(join(sito, path), 'utf8'));
      const suo =
        canonico === undefined || new URL(canonico, indirizzo).pathname.endsWith(percorso);
      return noindex || !suo ? [] : [percorso];
    })
    .sort();

/**
 * Writes what makes a folder of pages a site to publish: for who searches `sitemap.xml` and `robots.txt`, for
 * the hosts `_headers` (Netlify, Cloudflare) and `.htaccess` (Apache). An edition that stands still is part of
 * another site and has none.
 *
 * @param sito folder of the built site
 * @param base base path with slashes at both ends
 * @returns number of files written
 */
export function writePubblicazione(sito: string, base: string): number {
  if (splitBase(base, ATLANTE.edizione).ferma) return 0;
  const indirizzo = readEditore().sito;
  const eccezioni = listEccezioni(ATLANTE.contributi.endpoint);
  const file = {
    [join(sito, 'sitemap.xml')]: makeSitemap(listPagine(sito, indirizzo), indirizzo),
    [join(sito, 'robots.txt')]: makeRobots(indirizzo),
    [join(sito, '_headers')]: toHeadersFile(base, listCartelle(sito), eccezioni),
    [join(sito, '.htaccess')]: toApache(base, eccezioni),
  };
  for (const [path, testo] of Object.entries(file)) writeFileSync(path, testo);
  return Object.keys(file).length;
}

/** Writes the file of nginx: the server needs it, a visitor does not. */
export function writeNginx(base: string): void {
  mkdirSync(dirname(NGINX), { recursive: true });
  writeFileSync(NGINX, toNginx(base, RADICE, listEccezioni(ATLANTE.contributi.endpoint)));
}
