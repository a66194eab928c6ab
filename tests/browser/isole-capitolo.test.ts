import type { Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';

const CAPITOLO = '/ambiti/desio/indice-vecchiaia/';
const SERIE = '/ambiti/desio/reddito-medio-contribuente/';
const LIMBIATE = '108027';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const etichetta = (page: Page) => page.locator('.etichetta');
const forma = (page: Page, codice: string) =>
  page.locator(`#fig-mappa .comuni path[data-t="${codice}"]`);

describe('label and linked highlight', () => {
  it('by mouse: name and value, and the same comune lit in ranking, legend and table', async () => {
    const page = await site.visit(CAPITOLO, { viewport: { width: 1440, height: 900 } });
    await forma(page, LIMBIATE).scrollIntoViewIfNeeded();
    await forma(page, LIMBIATE).hover();
    await etichetta(page).waitFor();
    expect(await etichetta(page).textContent()).toMatch(/^Limbiate\d/);
    expect(await etichetta(page).textContent()).toContain('provvisorio');
    for (const dove of ['#fig-classifica circle', '#fig-mappa .legenda rect', '#tab-comuni tr'])
      expect(await page.locator(`${dove}.vivo[data-t="${LIMBIATE}"]`).count()).toBeGreaterThan(0);
    await page.mouse.move(5, 5);
    await etichetta(page).waitFor({ state: 'hidden' });
    expect(await page.locator('.vivo').count()).toBe(0);
    await page.context().close();
  });

  it('from a row of the table to the map', async () => {
    const page = await site.visit(CAPITOLO, { viewport: { width: 1440, height: 900 } });
    await page.locator(`#tab-comuni tr[data-t="${LIMBIATE}"] td`).first().hover();
    await page.locator(`#fig-mappa path.vivo[data-t="${LIMBIATE}"]`).waitFor();
    await page.context().close();
  });

  it('by touch: the first tap already shows the label, a tap elsewhere puts it away', async () => {
    const page = await site.visit(CAPITOLO, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await forma(page, LIMBIATE).scrollIntoViewIfNeeded();
    await forma(page, LIMBIATE).tap();
    await etichetta(page).waitFor();
    expect(await etichetta(page).textContent()).toContain('Limbiate');
    const riquadro = await etichetta(page).boundingBox();
    expect(riquadro!.x).toBeGreaterThanOrEqual(0);
    expect(riquadro!.x + riquadro!.width).toBeLessThanOrEqual(390);
    await page.locator('#fig-mappa figcaption').tap();
    await etichetta(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('by keyboard: arrows walk the comuni in order, each is announced, Escape leaves', async () => {
    const page = await site.visit(CAPITOLO);
    await page.keyboard.press('Tab');
    const mappa = page.locator('#fig-mappa .disegno-mappa[tabindex="0"]');
    await mappa.waitFor();
    await mappa.focus();
    await page.keyboard.press('ArrowRight');
    expect(await etichetta(page).textContent()).toContain('Agrate');
    await page.keyboard.press('ArrowRight');
    expect(await etichetta(page).textContent()).toContain('Aicurzio');
    expect(await page.locator('main [role=status]').allTextContents()).toContainEqual(
      expect.stringMatching(/^Aicurzio, \d/),
    );
    await page.keyboard.press('Escape');
    await etichetta(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });
});

describe('sortable tables', () => {
  const corpi = (page: Page) => page.locator('#tab-comuni table').first().locator('tbody');
  const nomi = (page: Page) => corpi(page).first().locator('th').allTextContents();

  it('by mouse and by keyboard: aria-sort, order announced, totals stay at the foot', async () => {
    const page = await site.visit(CAPITOLO);
    await page.locator('#tab-comuni').scrollIntoViewIfNeeded();
    const bottone = page.locator('#tab-comuni th button', { hasText: 'Territorio' });
    await bottone.click();
    const ordinati = await nomi(page);
    expect(ordinati).toEqual([...ordinati].sort((a, b) => a.localeCompare(b, 'it')));
    expect(await page.locator('#tab-comuni th[aria-sort]').count()).toBe(1);
    await page.locator('#tab-comuni th button', { hasText: 'Valore' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await page.locator('#tab-comuni th[aria-sort="ascending"]').textContent()).toContain(
      'Valore',
    );
    const valori = await corpi(page).first().locator('td:nth-of-type(1)').allTextContents();
    const numeri = valori.map((v) => Number(v.trim().replace('.', '').replace(',', '.')));
    expect(numeri).toEqual([...numeri].sort((a, b) => a - b));
    expect(await page.locator('main [role=status]').allTextContents()).toContainEqual(
      expect.stringMatching(/ordinata per Valore.*crescente/),
    );
    expect(await corpi(page).last().textContent()).toContain('Provincia');
    await page.context().close();
  });
});

describe('the years of the map', () => {
  it('by keyboard: the map takes the values of the other year, and says so', async () => {
    const page = await site.visit(CAPITOLO);
    await page.locator('#fig-mappa').scrollIntoViewIfNeeded();
    const cursore = page.locator('#fig-mappa input[type=range]');
    await cursore.waitFor();
    const prima = await forma(page, LIMBIATE).getAttribute('class');
    await cursore.focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('#fig-mappa .nota', { hasText: 'La mappa mostra il 2011' }).waitFor();
    expect(await forma(page, LIMBIATE).getAttribute('class')).not.toBe(prima);
    expect(await page.locator('#fig-mappa .legenda').isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.locator('#fig-mappa .legenda').waitFor();
    expect(await forma(page, LIMBIATE).getAttribute('class')).toBe(prima);
    await page.context().close();
  });

  it('with reduced motion nothing plays by itself: one press, one year', async () => {
    const page = await site.visit(SERIE, { reducedMotion: 'reduce' });
    await page.locator('#fig-mappa').scrollIntoViewIfNeeded();
    const bottone = page.locator('#fig-mappa .cursore-anni button');
    await bottone.waitFor();
    expect(await bottone.textContent()).toBe('Anno dopo');
    await bottone.click();
    const anno = await page.locator('#fig-mappa output').textContent();
    await page.waitForTimeout(1600);
    expect(await page.locator('#fig-mappa output').textContent()).toBe(anno);
    await page.context().close();
  });
});

describe('the comparator of a series', () => {
  it('brings one line forward and writes its value', async () => {
    const page = await site.visit(SERIE, { viewport: { width: 1440, height: 900 } });
    await page.locator('#fig-andamento').scrollIntoViewIfNeeded();
    await page.locator('#confronto-serie').selectOption({ label: 'Limbiate' });
    expect(
      await page.locator(`#fig-andamento path.scelto[data-t="${LIMBIATE}"]`).count(),
    ).toBeGreaterThan(0);
    expect(await page.locator('#fig-andamento .comandi-figura .nota').textContent()).toMatch(
      /Limbiate: \d/,
    );
    await page.context().close();
  });
});

describe('weight', () => {
  it('a chapter loads at most 25 kB of compressed scripts, after everything has been used', async () => {
    const page = await site.open({ viewport: { width: 1440, height: 900 } });
    const corpi: Promise<Buffer>[] = [];
    page.on('response', (r) => {
      if (new URL(r.url()).pathname.endsWith('.js')) corpi.push(r.body());
    });
    await page.goto(site.url(SERIE));
    for (const dove of ['#fig-mappa', '#fig-andamento', '#tab-comuni'])
      await page.locator(dove).scrollIntoViewIfNeeded();
    await page.locator('#fig-mappa .cursore-anni').waitFor();
    await page.locator('#confronto-serie').waitFor();
    await page.locator('#tab-comuni th button').first().waitFor();
    await forma(page, LIMBIATE).hover();
    await etichetta(page).waitFor();
    const byte = (await Promise.all(corpi)).map((b) => gzipSync(b).length);
    expect(byte.length).toBeGreaterThan(3);
    expect(byte.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(25_000);
    await page.context().close();
  });
});
