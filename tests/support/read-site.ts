import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { SITE } from '../../scripts/lib/build-site.ts';
import { readPage, type ReadPage } from './read-page.ts';

/** A page of the built site: its address and what it holds. */
export interface SitePage extends ReadPage {
  /** Root-relative address: `/ambiti/desio/`, `/404.html`. */
  address: string;
  file: string;
}

/** The built site, read once. */
export interface Site {
  /** Addresses of all files as the host answers them: `/x/index.html` is `/x/`. */
  addresses: Set<string>;
  pages: SitePage[];
  /** Anchors by address, for pages, SVG files and editions that stand still. */
  anchors: Map<string, Set<string>>;
}

/** The address that answers with a file of the site. */
export const fileToAddress = (path: string): string =>
  `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/** Folders of the editions that stand still, with their final slash: sites of their own, tested in their time. */
export const listStill = (files: readonly string[]): string[] =>
  files.flatMap((path) => /^(edizioni\/[^/]+\/)edizione\.json$/.exec(path)?.[1] ?? []);

let read: Site | undefined;

/** Reads `dist/`; the second call in the same process is free. @throws if there is no site. */
export function readSite(): Site {
  if (read) return read;
  const files = listFiles(SITE).map(({ path }) => path);
  if (files.length === 0) throw new Error('There is no dist/ to check: run "npm run build" first');
  const still = listStill(files);
  const isStill = (path: string) => still.some((folder) => path.startsWith(folder));
  const html = files.filter((path) => path.endsWith('.html'));
  const pages = html
    .filter((path) => !isStill(path))
    .map((path) => {
      const file = join(SITE, path);
      return { address: fileToAddress(path), file, ...readPage(readFileSync(file, 'utf8')) };
    });
  const anchors = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  for (const path of [...html.filter(isStill), ...files.filter((file) => file.endsWith('.svg'))]) {
    const ids = readFileSync(join(SITE, path), 'utf8').matchAll(/\sid="([^"]+)"/g);
    anchors.set(fileToAddress(path), new Set([...ids].map((match) => match[1] ?? '')));
  }
  read = { addresses: new Set(files.map(fileToAddress)), pages, anchors };
  return read;
}

/** Kinds of page by the shape of their address: one of each is enough for slow checks. */
const PAGE_TYPES: [name: string, pattern: RegExp][] = [
  ['home', /^\/$/],
  ['404', /^\/404\.html$/],
  ['chapter', /^\/ambiti\/[^/]+\/[^/]+\/$/],
  ['ambito', /^\/ambiti\/[^/]+\/$/],
  ['indicatore', /^\/indicatori\/[^/]+\/$/],
  ['indice', /^\/indici\/[^/]+\/$/],
  ['costruisci', /^\/indici\/[^/]+\/costruisci\/$/],
  ['comune', /^\/comuni\/[^/]+\/$/],
  ['tema', /^\/temi\/[^/]+\/$/],
  ['embed', /^\/incorpora\//],
  ['presentation', /^\/presentazioni\/[^/]+\/$/],
  ['short address', /^\/c\/[^/]+\/$/],
  ['address of an edition', /^\/edizioni\/\d{4}-\d{2}\//],
];

/** The type of a page; pages that are the only ones of their kind are a type of their own. */
export const pageType = (address: string): string =>
  PAGE_TYPES.find(([, pattern]) => pattern.test(address))?.[0] ?? address;
