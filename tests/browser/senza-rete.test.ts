import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function keep(page: Page): Promise<void> {
  await page.getByLabel(/Ambito di Monza/).check();
  await page.getByRole('button', { name: 'Tieni una copia' }).click();
  await page
    .locator('#stato-copia', { hasText: /ci sono \d+ pagine/ })
    .waitFor({ timeout: 90_000 });
}

describe('without a network', () => {
  it('reads the ambito that was kept, says what was not, and forgets it all when asked', async () => {
    const page = await site.visit('/senza-rete/');
    await page.getByText('non c’è nessuna copia').waitFor();
    await keep(page);
    const kept = Number(/\d+/.exec((await page.locator('#stato-copia').textContent()) ?? '')?.[0]);
    expect(kept).toBeGreaterThan(85);

    await page.context().setOffline(true);
    await page.goto(site.url('/ambiti/monza/indice-vecchiaia/'));
    expect(await page.locator('h1').textContent()).toContain('Monza');
    expect(await page.locator('svg.disegno').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.fonts.load('italic 1rem Lora'))).toHaveLength(1);
    await page.goto(site.url('/comuni/brugherio/'));
    expect(await page.locator('h1').textContent()).toContain('Brugherio');
    // A page that is not in the copy: the reader lands where the copy is explained.
    await page.goto(site.url('/ambiti/seregno/indice-vecchiaia/'));
    expect(await page.locator('h1').textContent()).toBe('L’atlante senza rete');

    await page.context().setOffline(false);
    await page.goto(site.url('/senza-rete/'));
    await page.getByRole('button', { name: 'Cancella la copia' }).click();
    await page.getByText('non c’è nessuna copia').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.context().close();
  });

  it('shows with a network what the network has, not what was kept', async () => {
    const page = await site.visit('/senza-rete/');
    await keep(page);
    await page.context().route('**/ambiti/monza/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><title>nuova</title><h1>Una pagina più nuova</h1>',
      }),
    );
    await page.goto(site.url('/ambiti/monza/'));
    expect(await page.locator('h1').textContent()).toBe('Una pagina più nuova');
    await page.context().close();
  });

  it('keeps nothing for who has not asked', async () => {
    const page = await site.visit('/ambiti/monza/');
    const found = await page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      copies: await caches.keys(),
    }));
    expect(found).toEqual({ workers: 0, copies: [] });
    await page.context().close();
  });
});
