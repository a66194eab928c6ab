import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';

const DESIO = '108023';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openEsplora(query: string, options = {}): Promise<Page> {
  const page = await site.visit(`/mappe/esplora/${query}`, {
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  await page.locator('#tavole svg.disegno-mappa').first().waitFor();
  return page;
}

const forma = (page: Page, codice: string) =>
  page.locator(`#fig-esplora-1 .comuni path[data-t="${codice}"]`);
const query = (page: Page) => new URL(page.url()).searchParams;

describe('map explorer', () => {
  it('by mouse: a comune is chosen, told in words, kept in the address and after a reload', async () => {
    const page = await openEsplora('');
    await forma(page, DESIO).click();
    await page.locator('#scelto h2', { hasText: 'Desio' }).waitFor();
    expect(query(page).get('t')).toBe(DESIO);
    await page.reload();
    await page.locator('#scelto h2', { hasText: 'Desio' }).waitFor();
    expect(await page.locator('#scelto a').getAttribute('href')).toMatch(/\/comuni\/desio\/$/);
    await page.context().close();
  });

  it('by keyboard: arrows and Enter choose on the map, buttons in the table', async () => {
    const page = await openEsplora('');
    await page.locator('#fig-esplora-1 svg.disegno-mappa').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('#scelto h2', { hasText: 'Aicurzio' }).waitFor();
    await page.locator('summary', { hasText: 'Tabella' }).focus();
    await page.keyboard.press('Enter');
    const bottone = page.locator('#valori tbody button', { hasText: /^Barlassina$/ });
    await bottone.focus();
    await page.keyboard.press('Enter');
    await page.locator('#scelto h2', { hasText: 'Barlassina' }).waitFor();
    await page.context().close();
  });

  it('by touch, on a phone: no sideways scroll, a tap chooses', async () => {
    const page = await openEsplora('?vista=due', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await forma(page, DESIO).scrollIntoViewIfNeeded();
    await forma(page, DESIO).tap();
    await page.locator('#scelto h2', { hasText: 'Desio' }).waitFor();
    const [larga, finestra] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    expect(larga).toBeLessThanOrEqual(finestra!);
    await page.context().close();
  });

  it('changes indicatore, year, colours, ambito and service points; all of it in the address', async () => {
    const page = await openEsplora('');
    await page.locator('#i').selectOption('reddito-medio-contribuente');
    await page.locator('#fig-esplora-1 .sottotitolo', { hasText: 'Reddito' }).waitFor();
    await page.locator('#anno input').focus();
    await page.keyboard.press('Home');
    await page.locator('#fig-esplora-1 .sottotitolo', { hasText: '2018' }).waitFor();
    await page.locator('#scala').selectOption('continua');
    await page.locator('#ambito').selectOption('monza');
    await page.locator('#servizi input[value=farmacie]').check();
    await page.locator('#sedi summary', { hasText: 'Farmacie' }).waitFor();
    expect(await page.locator('#fig-esplora-1 .sedi circle').count()).toBeGreaterThan(200);
    expect(await page.locator('#valori tbody tr').count()).toBe(3);
    expect(Object.fromEntries(query(page))).toEqual({
      i: 'reddito-medio-contribuente',
      anno: '2018',
      scala: 'continua',
      ambito: 'monza',
      servizi: 'farmacie',
    });
    await page.context().close();
  });

  it('shows two maps, and two indicatori in nine tones', async () => {
    const page = await openEsplora('?vista=due');
    expect(await page.locator('#tavole figure').count()).toBe(2);
    await page.locator('#vista').selectOption('bivariata');
    await page.locator('#fig-esplora-1 .b33').first().waitFor();
    expect(await page.locator('#tavole figure').count()).toBe(1);
    await page.locator('#j').selectOption('popolazione-residente');
    await page.locator('#messaggio', { hasText: 'non si divide in terzi' }).waitFor();
    await page.context().close();
  });

  it('with reduced motion the years go one at a time', async () => {
    const page = await openEsplora('?i=reddito-medio-contribuente&anno=2018', {
      reducedMotion: 'reduce',
    });
    await page.locator('#anno button', { hasText: 'Anno dopo' }).click();
    await page.waitForTimeout(1600);
    expect(query(page).get('anno')).toBe('2019');
    await page.context().close();
  });

  it('an address made by a stranger opens the usual map and runs nothing', async () => {
    const page = await site.open({ viewport: { width: 1440, height: 900 } });
    const errori: string[] = [];
    page.on('pageerror', (e) => errori.push(e.message));
    page.on('dialog', (d) => errori.push(d.message()));
    await page.goto(
      site.url('/mappe/esplora/?i=%3Cimg%20src=x%20onerror=alert(1)%3E&t=%22%5D&anno=1&servizi=x'),
    );
    await page.locator('#tavole svg.disegno-mappa').waitFor();
    expect(await page.locator('#i').inputValue()).toBe('indice-vecchiaia');
    expect(await page.locator('main img').count()).toBe(0);
    expect(errori).toEqual([]);
    await page.context().close();
  });

  it('gives an SVG and a PNG that carry title, source and address', async () => {
    const page = await openEsplora('?vista=bivariata&servizi=rsa');
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#scarica-svg').click(),
    ]);
    expect(svg.suggestedFilename()).toMatch(/\.svg$/);
    const testo = readFileSync(await svg.path(), 'utf8');
    const parole = testo.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(parole).toContain('i due valori sono insieme nel terzo più alto');
    expect(parole).toMatch(/Fonti: Istat.*MEF/);
    expect(parole).toContain('vista=bivariata');
    expect(testo).not.toContain('var(--');
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#scarica-png').click(),
    ]);
    const byte = readFileSync(await png.path());
    expect(byte.subarray(1, 4).toString()).toBe('PNG');
    expect(byte.readUInt32BE(16)).toBeGreaterThan(1400);
    await page.context().close();
  });

  it('weighs at most 120 kB of compressed scripts', async () => {
    const page = await site.open();
    const corpi: Promise<Buffer>[] = [];
    page.on('response', (r) => {
      if (new URL(r.url()).pathname.endsWith('.js')) corpi.push(r.body());
    });
    await page.goto(site.url('/mappe/esplora/'));
    await page.locator('#tavole svg.disegno-mappa').waitFor();
    const byte = (await Promise.all(corpi)).map((b) => gzipSync(b).length);
    expect(byte.length).toBeGreaterThan(1);
    expect(byte.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(120_000);
    await page.context().close();
  });

  it('without script leads to the gallery', async () => {
    const page = await site.visit('/mappe/esplora/', { javaScriptEnabled: false });
    expect(await page.locator('main .avviso a[href$="/mappe/"]').isVisible()).toBe(true);
    expect(await page.locator('#esplora').isVisible()).toBe(false);
    await page.context().close();
  });
});
