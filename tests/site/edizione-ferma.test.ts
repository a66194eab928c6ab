import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { makeBaseEdizione } from '../../scripts/lib/edizione/congela.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { readEditore } from '../../scripts/lib/read-editore.ts';
import { readPage } from '../support/read-page.ts';

/** An edition as it is built to stand still below a site at /prova/: a few pages of it, made by `npm test`. */
const OUT = 'build/edizione-prova';
const SITO = '/prova/';
const { edizione } = readEditore();
const BASE = makeBaseEdizione({ edizione, base: SITO });

const readHtml = (path: string) => readFileSync(join(OUT, path), 'utf8');

describe('an edition that stands still', () => {
  it('says so in a notice, which leads to the same page today and to what has changed', () => {
    const { document } = parseHTML(readHtml('comuni/muggio/index.html'));
    const avviso = document.querySelector('.avviso-edizione');
    expect(avviso?.textContent).toContain(`edizione ${edizione}`);
    expect([...(avviso?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'))).toEqual([
      `${SITO}comuni/muggio/`,
      `${SITO}edizioni/cambiamenti/${edizione}/`,
    ]);
  });

  it('names the page of the latest edition as the canonical one', () => {
    const [, canonico] =
      /<link rel="canonical" href="([^"]+)"/.exec(readHtml('comuni/muggio/index.html')) ?? [];
    expect(canonico).toMatch(/\/comuni\/muggio\/$/);
    expect(canonico).not.toContain('/edizioni/');
  });

  it('stays in itself, but for the links to the editions', () => {
    const pagine = listFiles(OUT).filter(({ path }) => path.endsWith('.html'));
    expect(pagine.length).toBeGreaterThan(20);
    const fuori = pagine.flatMap(({ path }) => {
      const { links, resources } = readPage(readHtml(path));
      const { document } = parseHTML(readHtml(path));
      const leciti = new Set(
        [...document.querySelectorAll('.avviso-edizione a, .cita a, .indirizzi a, .pie-pagina a')]
          .map((a) => a.getAttribute('href') ?? '')
          .concat(`${SITO}edizioni/`, BASE),
      );
      return [...links.filter((link) => !leciti.has(link)), ...resources]
        .filter((address) => address.startsWith('/') && !address.startsWith(BASE))
        .map((address) => `${path}: ${address}`);
    });
    expect(fuori).toEqual([]);
  });

  it('does not hold addresses of itself below itself', () => {
    expect(listFiles(join(OUT, 'edizioni')).map(({ path }) => path)).toEqual(['index.html']);
  });
});
