import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Found {
  title: string;
  href: string;
  figure: string;
}

/** Types a query as a person does and waits for the results of it. */
async function search(page: Page, query: string): Promise<Found[]> {
  await page.locator('#q').fill('');
  await page.locator('#q').pressSequentially(query);
  await page.locator('#q').press('Enter');
  await page.waitForFunction(
    (q) =>
      new URLSearchParams(location.search).get('q') === q &&
      document.querySelector('#risultati:not([aria-busy]) > li') !== null,
    query,
    { timeout: 20_000 },
  );
  return page.locator('#risultati > li').evaluateAll((items) =>
    items.map((item) => ({
      title: item.querySelector('a')?.textContent ?? '',
      href: new URL(item.querySelector('a')?.href ?? '', location.href).pathname,
      figure: item.querySelector('.risultato-cifra')?.textContent ?? '',
    })),
  );
}

describe('search', () => {
  it('"anziani desio" finds a chapter of Desio about the old, with its figure', async () => {
    const page = await site.visit('/cerca/');
    const [first] = await search(page, 'anziani desio');
    expect(first?.href).toMatch(/^\/(ambiti|comuni)\/desio\//);
    const found = await search(page, 'anziani desio');
    const chapter = found.find(({ href }) => /^\/ambiti\/desio\/.+\//.test(href));
    expect(chapter?.figure).toMatch(/\d/);
    await page.context().close();
  });

  it.each(['città', "dell'istruzione", 'dell’istruzione'])('%j finds pages', async (query) => {
    const page = await site.visit('/cerca/');
    const found = await search(page, query);
    expect(found.length).toBeGreaterThan(0);
    await page.context().close();
  });

  it('"dell\'istruzione" finds what "istruzione" finds', async () => {
    const page = await site.visit('/cerca/');
    const [plain] = await search(page, 'istruzione');
    const elided = await search(page, "dell'istruzione");
    expect(elided.map(({ href }) => href)).toContain(plain?.href);
    await page.context().close();
  });

  it('"muggio", typed without its accent, finds Muggiò and shows its key figure', async () => {
    const page = await site.visit('/cerca/');
    const found = await search(page, 'muggio');
    const comune = found.find(({ href }) => href === '/comuni/muggio/');
    expect(comune?.title).toContain('Muggiò');
    expect(comune?.figure).toMatch(/\d/);
    await page.context().close();
  });

  it('narrows by ambito, tema, fonte and livello, and keeps the choice in the address', async () => {
    const page = await site.visit('/cerca/');
    const all = await search(page, 'reddito');
    const groups = await page
      .locator('#filtri input')
      .evaluateAll((inputs) => [
        ...new Set(inputs.map((input) => (input as HTMLInputElement).name)),
      ]);
    expect(groups.sort()).toEqual(['ambito', 'fonte', 'livello', 'tema']);
    const before = Number(/\d+/.exec((await page.locator('#esito').textContent()) ?? '')?.[0]);
    await page.locator('#filtri input[name=ambito]').first().check();
    await page.waitForFunction(
      (old) => !(document.querySelector('#esito')?.textContent ?? '').startsWith(String(old)),
      before,
    );
    expect(all.length).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.has('ambito')).toBe(true);
    await page.reload();
    await page.locator('#filtri input[name=ambito]:checked').waitFor();
    await page.locator('#risultati li').first().waitFor();
    await page.context().close();
  });

  it('comes to the results before the filters, which are one link away and keep the focus', async () => {
    const page = await site.visit('/cerca/');
    await search(page, 'reddito');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Filtra i risultati');
    await page.keyboard.press('Tab');
    expect(await page.locator('#risultati > li:first-child :focus').count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const filter = page.locator('#filtri input:focus');
    const value = await filter.inputValue();
    await page.keyboard.press('Space');
    await page.waitForURL('**livello=**');
    await page.locator('#risultati:not([aria-busy]) > li').first().waitFor();
    expect(await filter.inputValue()).toBe(value);
    await page.context().close();
  });

  it('opens with the query of the address, as the form of the home sends it', async () => {
    const page = await site.visit('/');
    await page.locator('input[name=q]').first().fill('Lissone');
    await page.locator('input[name=q]').first().press('Enter');
    await page.waitForURL('**/cerca/?q=Lissone');
    await page.locator('#risultati li').first().waitFor();
    await page.context().close();
  });

  it('loads at most 100 kB of index for one query', async () => {
    const page = await site.visit('/cerca/');
    const sizes: Promise<[string, number]>[] = [];
    page.context().on('requestfinished', (request) => {
      sizes.push(request.sizes().then((size) => [request.url(), size.responseBodySize]));
    });
    await search(page, 'anziani desio');
    const index = (await Promise.all(sizes)).filter(([url]) => /\.pf_\w+$/.test(url));
    const bytes = index.reduce((sum, [, size]) => sum + size, 0);
    expect(index.some(([url]) => url.endsWith('.pf_index'))).toBe(true);
    expect(bytes).toBeLessThanOrEqual(100_000);
    await page.context().close();
  });
});

describe('an address that does not exist', () => {
  it('is answered with the addresses most like it', async () => {
    const page = await site.open();
    const answer = await page.goto(site.url('/comune/muggiò'));
    expect(answer?.status()).toBe(404);
    await page.locator('#elenco-simili a').first().click();
    await page.waitForURL('**/comuni/muggio/');
    await page.context().close();
  });
});
