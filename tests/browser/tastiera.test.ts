import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo, walkPage } from '../support/keyboard.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';

const CHAPTER = '/ambiti/desio/indice-vecchiaia/';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Without smooth scrolling: where the focus goes, the window is at once. */
const visit = (address: string) =>
  site.visit(address, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('each task by keyboard alone, the focus seen at every step', () => {
  it('find a comune', async () => {
    const page = await visit('/');
    expect(await tabTo(page, 'input[name=q]')).toEqual([]);
    await page.keyboard.type('muggio');
    await press(page, 'Enter');
    await page.waitForURL('**/cerca/**');
    await page.locator('#risultati:not([aria-busy]) a[href$="/comuni/muggio/"]').waitFor();
    expect(await tabTo(page, '#risultati a[href$="/comuni/muggio/"]')).toEqual([]);
    await press(page, 'Enter');
    await page.waitForURL('**/comuni/muggio/');
    expect(await page.locator('h1').textContent()).toContain('Muggiò');
    await page.context().close();
  });

  it('read a chapter: past the menu, through its parts, into what is closed', async () => {
    const page = await visit(CHAPTER);
    expect(await tabTo(page, 'a.salta')).toEqual([]);
    expect(await page.locator('a.salta').boundingBox()).toMatchObject({ x: expect.any(Number) });
    await press(page, 'Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenuto');
    expect(await tabTo(page, '#fig-andamento summary')).toEqual([]);
    await press(page, 'Enter');
    await page.locator('#tab-serie').waitFor({ state: 'visible' });
    await press(page, 'Space');
    await page.locator('#tab-serie').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('sort a table', async () => {
    const page = await visit(CHAPTER);
    await page.keyboard.press('End');
    await page.locator('#tab-comuni').scrollIntoViewIfNeeded();
    await page.locator('#tab-comuni .ordina').first().waitFor();
    expect(await tabTo(page, '#tab-comuni .ordina')).toEqual([]);
    await press(page, 'Enter');
    expect(await page.locator('#tab-comuni th').first().getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await press(page, 'Enter');
    expect(await page.locator('#tab-comuni th').first().getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.context().close();
  });

  it('change a map: indicatore, year, two indicatori, a comune', async () => {
    const page = await visit('/mappe/esplora/');
    await page.locator('#tavole svg.disegno-mappa').waitFor();
    const param = (name: string) => new URL(page.url()).searchParams.get(name);
    expect(await tabTo(page, '#vista')).toEqual([]);
    expect(await tabTo(page, '#i')).toEqual([]);
    await page.keyboard.type('Reddito medio');
    await page.locator('#fig-esplora-1 .sottotitolo', { hasText: 'Reddito' }).waitFor();
    expect(await tabTo(page, '#anno input')).toEqual([]);
    await press(page, 'Home');
    await page.waitForFunction(() => location.search.includes('anno='));
    await press(page, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    await page.keyboard.type('Due indicatori');
    await page.locator('#fig-esplora-1 .b33').first().waitFor();
    expect(param('vista')).toBe('bivariata');
    expect(await tabTo(page, '#fig-esplora-1 svg.disegno-mappa')).toEqual([]);
    await press(page, 'ArrowRight', 'ArrowRight', 'Enter');
    await page.locator('#scelto h2', { hasText: 'Aicurzio' }).waitFor();
    await page.context().close();
  });

  it('build an index and download it', async () => {
    const page = await visit('/indici/vulnerabilita-sociale-materiale/costruisci/');
    await page.locator('#comandi').waitFor();
    expect(await tabTo(page, '#comandi input[type=range]')).toEqual([]);
    await press(page, 'End');
    await page.waitForFunction(() => location.search.startsWith('?pesi='));
    expect(await tabTo(page, '#comandi input[type=checkbox]')).toEqual([]);
    await press(page, 'Space');
    await page.waitForFunction(() => /[=,]0,/.test(decodeURIComponent(location.search)));
    expect(await tabTo(page, '#comandi input[type=radio]')).toEqual([]);
    await press(page, 'ArrowDown');
    await page.waitForFunction(() => location.search.includes('media='));
    expect(await tabTo(page, '#scarica')).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    expect(file.suggestedFilename()).toMatch(/^indice-del-lettore-.*\.csv$/);
    await page.context().close();
  });

  it('download the figures of a chapter', async () => {
    const page = await visit(CHAPTER);
    expect(await tabTo(page, 'a[href$=".csv"]')).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await page.context().close();
  });

  it('collect a chapter and take its citation away', async () => {
    const page = await visit(CHAPTER);
    await page.locator('main .raccogli button').first().waitFor();
    expect(await tabTo(page, 'main .raccogli button')).toEqual([]);
    await press(page, 'Enter');
    await page.locator('.raccolta-aperta').waitFor();
    // The link of the header comes after the last control of the page.
    expect(await tabTo(page, '.raccolta-aperta')).toEqual([]);
    await press(page, 'Enter');
    await page.waitForURL('**/raccolta/');
    await page.locator('#parti .voce').waitFor();
    expect(await tabTo(page, '[data-citazioni=testo]')).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.txt$/);
    await page.context().close();
  });

  it('read what a word means, and come back to it', async () => {
    const page = await visit('/indicatori/quota-famiglie-numerose/');
    expect(await tabTo(page, 'button.termine')).toEqual([]);
    await press(page, 'Enter');
    await page.locator('.definizione:popover-open').waitFor();
    expect(await tabTo(page, '.definizione a', 1)).toEqual([]);
    await press(page, 'Escape');
    await page.locator('.definizione:popover-open').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('termine');
    await page.context().close();
  });

  it('read what a column is: the dialog takes the focus and gives it back', async () => {
    const page = await visit('/tabelle/?i=indice-vecchiaia');
    await page.locator('#tabella-composta .spiega').first().waitFor();
    expect(await tabTo(page, '#tabella-composta .spiega')).toEqual([]);
    await press(page, 'Enter');
    await page.locator('dialog[open]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
    await press(page, 'Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('spiega');
    await page.context().close();
  });
});

describe('the way through a page by Tab', () => {
  it.each([
    '/',
    CHAPTER,
    '/comuni/muggio/',
    '/tabelle/?i=indice-vecchiaia&t=comuni:desio',
    '/confronta/?t=monza,italia',
    '/partecipa/',
  ])('%s: forward only, every stop seen, out at the end', async (address) => {
    const page = await visit(address);
    const { stops, wrong, trapped } = await walkPage(page);
    expect(wrong).toEqual([]);
    expect(trapped).toBe(false);
    expect(stops).toBeGreaterThan(20);
    await page.context().close();
  });
});
