import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_STATES } from '../support/a11y-states.ts';
import { findViolations } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('accessibility of what a reader makes of a page', () => {
  it.each(PAGE_STATES)(
    '$name: no violation, on a phone and on a desk, light and dark',
    async ({ address, reach }) => {
      const page = await site.visit(address, { reducedMotion: 'reduce' });
      await reach(page);
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    },
  );
});
