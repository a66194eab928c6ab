import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { A11Y_PAGES } from '../support/a11y-states.ts';
import { findViolations } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Writes down what a page asks of others, what it cannot load, and the errors that it logs. */
function listenTo(page: Page): string[] {
  const wrong: string[] = [];
  const { host } = new URL(site.url('/'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.host !== host) wrong.push(`asks ${url.href}`);
  });
  page.on('requestfailed', (request) => wrong.push(`cannot load ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  return wrong;
}

/** A window that holds the whole page: what waits to come near the screen comes alive at once. */
const WHOLE = { viewport: { width: 1280, height: 30_000 } };

describe('accessibility and requests', () => {
  it.each(A11Y_PAGES)(
    '%s has no violation, on a phone and on a desk, light and dark; asks nothing of another host',
    async (address) => {
      const page = await site.open(WHOLE);
      const wrong = listenTo(page);
      await page.goto(site.url(address), { waitUntil: 'networkidle' });
      expect(wrong).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    },
  );
});
