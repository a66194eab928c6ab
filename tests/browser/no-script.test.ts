import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { SAMPLE_CHAPTERS, SAMPLE_PAGES } from '../support/sample-pages.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const visit = (address: string, width = 390) =>
  site.visit(address, { javaScriptEnabled: false, viewport: { width, height: 844 } });

describe('without JavaScript', () => {
  it.each(SAMPLE_CHAPTERS)('%s can be read: headline, drawings, table', async (address) => {
    const page = await visit(address);
    const headline = page.locator('h1');
    expect(await headline.isVisible()).toBe(true);
    expect((await headline.textContent())?.trim().length).toBeGreaterThan(20);
    const drawing = page.locator('figure.figura svg:visible').first();
    expect(await drawing.isVisible()).toBe(true);
    const box = await drawing.boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    const rows = page.locator('table tbody tr');
    expect(await rows.count()).toBeGreaterThanOrEqual(3);
    await page.context().close();
  });

  it('leads from the home to a chapter by links alone', async () => {
    const page = await visit('/');
    for (const part of ['/ambiti/', '/ambiti/desio/', '/ambiti/desio/indice-vecchiaia/']) {
      await page.locator(`a[href$="${part}"]:visible`).first().click();
      expect(new URL(page.url()).pathname.endsWith(part)).toBe(true);
    }
    await page.context().close();
  });

  it('offers lists where the search cannot work', async () => {
    const page = await visit('/cerca/?q=desio');
    expect(await page.locator('main a[href$="/comuni/"]:visible').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it.each(SAMPLE_PAGES)('%s never scrolls sideways on the narrowest phone', async (address) => {
    const page = await visit(address, 320);
    const overflow = await page.locator('html').evaluate((root) => {
      const limit = root.clientWidth;
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > limit + 1,
      );
      return {
        by: root.scrollWidth - limit,
        first: wide.slice(0, 3).map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''}`),
      };
    });
    expect(overflow.by, overflow.first.join(', ')).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('on paper', () => {
  it('a chapter keeps its headline and its figures, and drops the menus', async () => {
    const page = await site.visit('/ambiti/desio/indice-vecchiaia/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('figure.figura svg:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('header nav').first().isVisible()).toBe(false);
    await page.context().close();
  });
});
