import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('Confronta', () => {
  it('opens what the address asks for, and only territories of the atlas', async () => {
    const page = await site.visit('/confronta/?t=108023,desio,<img src=x>,italia');
    await page.locator('#confronto table').first().waitFor();
    const titoli = await page
      .locator('#confronto table')
      .first()
      .locator('thead th')
      .allTextContents();
    expect(titoli.map((t) => t.trim())).toEqual([
      'Indicatore',
      'Desio',
      'Ambito di Desio',
      'Italia',
      'Fra tutti i comuni',
    ]);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('#pronti').isVisible()).toBe(false);
    await page.context().close();
  });

  it('by keyboard: two choices make a comparison, kept in the address and after a reload', async () => {
    const page = await site.visit('/confronta/');
    await page.locator('#territorio-1').focus();
    await page.keyboard.type('Ambito di Monza');
    await page.locator('#territorio-2').focus();
    await page.keyboard.type('Italia');
    await page.locator('#confronto table').first().waitFor();
    expect(new URL(page.url()).search).toBe('?t=monza,italia');
    expect(await page.locator('#confronto h3').count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator('#confronto').textContent()).toMatch(/[+−]\d+,\d punti/);
    await page.reload();
    await page.locator('#confronto table').first().waitFor();
    expect(await page.locator('#territorio-1').inputValue()).toBe('monza');
    await page.context().close();
  });

  it('by touch, on a phone: five territories, no sideways scroll of the page', async () => {
    const page = await site.visit('/confronta/?t=monza,desio,seregno,italia', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator('#territorio-5').selectOption('lombardia');
    await page.locator('#confronto thead th', { hasText: 'Lombardia' }).first().waitFor();
    const [larga, finestra] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    expect(larga).toBeLessThanOrEqual(finestra!);
    await page.context().close();
  });

  it('without script offers the five ambiti beside provincia and Lombardia', async () => {
    const page = await site.visit('/confronta/', { javaScriptEnabled: false });
    expect(await page.locator('#scelte').isVisible()).toBe(false);
    const pronti = page.locator('#pronti details');
    expect(await pronti.count()).toBe(5);
    await pronti.nth(1).locator('summary').click();
    expect(await pronti.nth(1).locator('tbody tr').count()).toBeGreaterThan(60);
    await page.context().close();
  });

  it('on paper keeps the tables and drops the choices', async () => {
    const page = await site.visit('/confronta/?t=monza,italia');
    await page.locator('#confronto table').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#scelte').isVisible()).toBe(false);
    expect(await page.locator('#confronto table').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
