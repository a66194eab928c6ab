import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, with the practices that axe recommends beside them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** A scheme changes the colours and nothing else: in the dark only these rules can find anything new. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Widths at which pages are checked: a phone and a desk, CSS pixels. */
const WIDTHS = [390, 1440] as const;

type Axe = typeof axe;

async function runAxe(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: Axe }).axe.run(document, {
        runOnly: only,
        resultTypes: ['violations'],
      }),
    runOnly,
  );
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} × ${nodes.length}: ${first?.target.join(' ') ?? ''}: ${first?.failureSummary ?? ''}`;
  });
}

/** What axe finds in a page as it stands now, on a phone and on a desk, light and dark. */
export async function findViolations(
  page: Page,
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const violations = await runAxe(
        page,
        colorScheme === 'light'
          ? { type: 'tag', values: TAGS }
          : { type: 'rule', values: COLOUR_RULES },
      );
      found.push(...violations.map((violation) => `${width} ${colorScheme} ${violation}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
