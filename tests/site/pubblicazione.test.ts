import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readBase, SITE } from '../../scripts/lib/build-site.ts';
import { readEditore } from '../../scripts/lib/read-editore.ts';
import { ATLANTE } from '../../src/config.ts';
import {
  formatPoliticaMeta,
  listEccezioni,
  POLITICA,
  politicaDi,
} from '../../src/lib/sicurezza/politica.ts';
import { readSite } from '../support/read-site.ts';

const { pages, addresses } = readSite();
const base = readBase();
const { sito } = readEditore();
const ECCEZIONI = listEccezioni(ATLANTE.contributi.endpoint);
const readFile = (path: string) => readFileSync(join(SITE, path), 'utf8');

/** What a page says in its head, by name or property of the `<meta>` and by rel of the `<link>`. */
interface Head {
  address: string;
  meta: Map<string, string>;
  link: Map<string, string>;
  /** Names of the elements, in order. */
  order: string[];
}

const heads = pages.map(({ address, file }): Head => {
  const head: Head = { address, meta: new Map(), link: new Map(), order: [] };
  const html = readFileSync(file, 'utf8');
  const parser = new Parser({
    onopentag(tag, { name, property, content = '', rel, href = '', ...rest }) {
      const key = name ?? property ?? rest['http-equiv']?.toLowerCase();
      if (tag === 'meta' && key !== undefined) head.meta.set(key, content);
      if (tag === 'link' && rel !== undefined) head.link.set(rel, href);
      head.order.push(key ?? tag);
    },
  });
  parser.end(html.slice(0, html.indexOf('</head>')));
  return head;
});

/** A link of the site, or an absolute one to it, as the address of a file of the site. */
function toAddress(link: string): string {
  if (link.startsWith(sito)) return `/${link.slice(sito.length)}`;
  return link.startsWith(base) ? `/${link.slice(base.length)}` : `outside: ${link}`;
}
const isIndexed = ({ meta }: Head) => !meta.get('robots')?.includes('noindex');

describe('the head of every page', () => {
  it('carries the policy of that page before anything is loaded', () => {
    const wrong = heads
      .filter(({ address, meta, order }) => {
        const wanted = formatPoliticaMeta(politicaDi(address, ECCEZIONI));
        // A page that only leads elsewhere needs no exception.
        const said = [wanted, formatPoliticaMeta(POLITICA)];
        const place = order.indexOf('content-security-policy');
        const first = order.findIndex((tag) => ['script', 'link', 'style'].includes(tag));
        return (
          !said.includes(meta.get('content-security-policy') ?? '') ||
          (first !== -1 && first < place)
        );
      })
      .map(({ address }) => address);
    expect(wrong).toEqual([]);
  });

  it('says which address lasts, a page of this site that a search may return', () => {
    const indexed = new Set(heads.filter(isIndexed).map(({ address }) => address));
    const wrong = heads
      .filter(isIndexed)
      .map(({ address, link }) => [address, toAddress(link.get('canonical') ?? 'none')])
      .filter(([, canonical]) => !indexed.has(canonical!));
    expect(wrong).toEqual([]);
  });

  it('names a picture to share that is there', () => {
    const wrong = heads
      .filter(({ meta }) => meta.has('og:title'))
      .map(({ address, meta }) => [address, toAddress(meta.get('og:image') ?? 'none')])
      .filter(([, picture]) => !addresses.has(picture!));
    expect(wrong).toEqual([]);
  });
});

describe('the picture of the atlas', () => {
  it('has the size that its pages declare', async () => {
    const { width, height } = await sharp(join(SITE, 'anteprime/atlante.png')).metadata();
    const { meta } = heads.find(({ address }) => address === '/')!;
    expect([String(width), String(height)]).toEqual([
      meta.get('og:image:width'),
      meta.get('og:image:height'),
    ]);
  });
});

describe('sitemap.xml and robots.txt', () => {
  const listed = [...readFile('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) =>
    toAddress(loc!),
  );

  it('list each page that is its own lasting page, and no other', () => {
    const own = heads
      .filter(
        (head) => isIndexed(head) && toAddress(head.link.get('canonical') ?? '') === head.address,
      )
      .map(({ address }) => address);
    expect([...listed].sort()).toEqual(own.sort());
    expect(listed.length).toBeGreaterThan(500);
    expect(listed[0]).toBe('/');
  });

  it('say where the map is, and keep nobody out', () => {
    expect(readFile('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${sito}sitemap.xml\n`);
  });
});

describe('the manifest', () => {
  it('names icons that are there, of the size that it says', async () => {
    const { icons } = JSON.parse(readFile('manifest.webmanifest')) as {
      icons: { src: string; sizes: string; type: string }[];
    };
    for (const { src, sizes, type } of icons) {
      expect(existsSync(join(SITE, src))).toBe(true);
      if (type !== 'image/png') continue;
      const { width, height } = await sharp(join(SITE, src)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });
});

describe('the files of the hosts', () => {
  it.each(['_headers', '.htaccess'])('%s speaks of this base path', (file) => {
    expect(readFile(file)).toContain(`${base}404.html`);
  });
});
