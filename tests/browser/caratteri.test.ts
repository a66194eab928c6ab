import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The fonts of the reader's device that `src/styles/scorta.css` fits to ours, each in the face of its text. */
const DI_SCORTA = ['Titillium come Arial', 'Titillium come Roboto', 'Titillium come DejaVu'];

/** A font that the device lacks cannot be loaded. */
const hasDiScorta = (page: Page) =>
  page.evaluate(async (names) => {
    const loads = names.map((name) => document.fonts.load(`1rem "${name}"`));
    return (await Promise.allSettled(loads)).some(({ status }) => status === 'fulfilled');
  }, DI_SCORTA);

/** How much of the screen has moved so far, as browsers count it (cumulative layout shift). */
const measureShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const observer = new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as { value: number }[];
          done(shifts.reduce((sum, { value }) => sum + value, 0));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Without a shift the observer has nothing to say.
        requestAnimationFrame(() => setTimeout(done, 0, 0));
      }),
  );

describe('fonts that come late', () => {
  it.each(['/', '/ambiti/desio/', '/ambiti/desio/indice-vecchiaia/', '/comuni/lissone/'])(
    'do not move what is being read at %s',
    async (address) => {
      const page = await site.open({ viewport: { width: 412, height: 823 } });
      const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
      await page.route('**/*.woff2', async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(site.url(address), { waitUntil: 'domcontentloaded' });
      if (!(await hasDiScorta(page))) {
        console.warn('None of the fonts fitted to ours is on this machine: nothing to measure');
        return;
      }
      const before = await page.evaluate(() => document.body.scrollHeight);
      release(undefined);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => document.fonts.check('1rem "Titillium Web"'))).toBe(true);
      expect(await measureShift(page)).toBeLessThan(0.15);
      const after = await page.evaluate(() => document.body.scrollHeight);
      expect(Math.abs(after - before) / before).toBeLessThan(0.03);
      await page.context().close();
    },
  );
});
