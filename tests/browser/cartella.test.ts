import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBase, SITE } from '../../scripts/lib/build-site.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { openBrowser } from '../../scripts/lib/open-browser.ts';
import { writeCartella } from '../../scripts/lib/write-cartella.ts';
import { readPage } from '../support/read-page.ts';

/** A folder with a space and an accent in its name, as on a shared drive. */
const parent = mkdtempSync(join(tmpdir(), 'unità condivisa '));
const folder = join(parent, 'atlante');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  writeCartella(SITE, readBase(), folder);
  browser = await openBrowser();
  page = await browser.newPage({ locale: 'it-IT', viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser.close();
  rmSync(parent, { recursive: true, force: true });
});

const address = (path: string) => pathToFileURL(join(folder, path)).href;

describe('the site opened from a folder', () => {
  it('leads from the first page to a chapter, which is whole: style, drawings, table, downloads', async () => {
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('pageerror', (error) => failed.push(error.message));
    await page.goto(address('index.html'));
    for (const part of ['ambiti/index.html', 'desio/index.html', 'indice-vecchiaia/index.html'])
      await page.locator(`a[href$="${part}"]:visible`).first().click();
    await page.waitForURL(/\/ambiti\/desio\/indice-vecchiaia\/index\.html$/);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain(
      'Titillium',
    );
    expect(await page.evaluate(async () => (await document.fonts.ready).status)).toBe('loaded');
    expect(await page.evaluate(() => document.fonts.check('700 16px "Titillium Web"'))).toBe(true);
    expect(await page.locator('figure svg:visible').count()).toBeGreaterThan(3);
    expect(await page.locator('#tab-comuni tbody tr').count()).toBeGreaterThan(7);
    const csv = await page.locator('a[href$=".csv"]').first().getAttribute('href');
    expect(csv).not.toMatch(/^\//);
    expect(failed).toEqual([]);
  });

  it('shows the small maps, whose shapes live in another file of the site', async () => {
    await page.goto(address('mappe/index.html'));
    const shape = page.locator('.disegno-mini-mappa use').first();
    expect((await shape.boundingBox())?.width).toBeGreaterThan(2);
  });

  it.each(['cerca', 'confronta', 'mappe/esplora', 'tabelle'])(
    '/%s/ says what does not work here and offers what does',
    async (path) => {
      await page.goto(address(`${path}/index.html`));
      expect(await page.locator('main .avviso', { hasText: 'copia del sito' }).isVisible()).toBe(
        true,
      );
      expect(await page.locator('main :is(a, summary):visible').count()).toBeGreaterThanOrEqual(3);
    },
  );

  it('has no link that leads nowhere, in any page', () => {
    const files = new Set(listFiles(folder).map(({ path }) => path));
    const dead = [...files]
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => {
        const { links, resources } = readPage(readFileSync(join(folder, path), 'utf8'));
        return [...links, ...resources]
          .filter((link) => !/^(?:[a-z]+:|#|\?)/.test(link))
          .map((link) => new URL(link, `file:///${path}`).pathname.slice(1))
          .filter((target) => !files.has(decodeURI(target)))
          .map((target) => `${path}: ${target}`);
      });
    expect(dead).toEqual([]);
  });
});
