import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/lib/open-browser.ts';
import { readBase, SITE } from '../../scripts/lib/build-site.ts';
import { serveSite } from '../../scripts/lib/serve-site.ts';

/** The built site, served and open in a real browser. */
export interface OpenSite {
  /** Full address of a root-relative one. */
  url(address: string): string;
  /** An empty page in a context of its own. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** A page of the site in a context of its own. */
  visit(address: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Serves `dist/` on a free port and opens a browser on it. */
export async function openSite(): Promise<OpenSite> {
  const serving = await serveSite(SITE, readBase());
  const browser = await openBrowser();
  const url = (address: string) => new URL(address.replace(/^\//, ''), serving.url).href;
  const open = async (options: BrowserContextOptions = {}) =>
    (await browser.newContext({ locale: 'it-IT', ...options })).newPage();
  return {
    url,
    open,
    async visit(address, options) {
      const page = await open(options);
      await page.goto(url(address));
      return page;
    },
    async close() {
      await browser.close();
      await serving.close();
    },
  };
}
