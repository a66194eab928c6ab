import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { SAMPLE_PAGES } from '../support/sample-pages.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('accessibility and requests', () => {
  it.each(SAMPLE_PAGES)(
    '%s has no violation, on a phone and on a desk, light and dark',
    async (address) => {
      const page = await site.visit(address);
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('asks nothing of any other host, stores no cookie and logs no error', async () => {
    const wrong: string[] = [];
    for (const address of SAMPLE_PAGES) {
      const page = await site.open();
      const { host } = new URL(site.url('/'));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol !== 'data:' && url.host !== host)
          wrong.push(`${address} asks ${url.href}`);
      });
      page.on('requestfailed', (request) => wrong.push(`${address} cannot load ${request.url()}`));
      page.on('response', (response) => {
        if (response.status() >= 400)
          wrong.push(`${address}: ${response.status()} ${response.url()}`);
      });
      page.on('pageerror', (error) => wrong.push(`${address}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(`${address}: ${message.text()}`);
      });
      await page.goto(site.url(address), { waitUntil: 'networkidle' });
      const cookies = await page.context().cookies();
      wrong.push(...cookies.map((cookie) => `${address} sets the cookie ${cookie.name}`));
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });
});
