import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { SAMPLE_PAGES } from '../support/sample-pages.ts';

const VIEWS = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
      await page.evaluate(axe.source);
      const violations: string[] = [];
      for (const { width, colorScheme } of VIEWS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const { violations: found } = await page.evaluate(
          (values) =>
            (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
              runOnly: { type: 'tag', values },
            }),
          TAGS,
        );
        for (const { id, nodes } of found) {
          const where = nodes.map(
            (node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
          );
          violations.push(`${width} ${colorScheme} ${id} × ${nodes.length}: ${where[0] ?? ''}`);
        }
      }
      await page.context().close();
      expect(violations).toEqual([]);
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
