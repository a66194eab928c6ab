import type { Page } from 'playwright-core';

/** Where the focus is and what is wrong with it, as a person who sees the page and uses the keyboard would say. */
export interface Focused {
  /** Tag and id or text: enough to find it. */
  what: string;
  /** True when the focus is on nothing: before the first control, after the last one. */
  nowhere: boolean;
  /** Empty when the focus is seen: inside the window, not covered, marked. */
  wrong: string;
}

/** Looks at the element that has the focus. */
const readFocus = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { what: '', nowhere: true, wrong: '' };
    const label = element.getAttribute('aria-label') ?? element.textContent;
    const what = `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} ${label.trim().slice(0, 40)}`;
    const wrong: string[] = [];
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    // A link inside a drawing is marked on its shape, or on its name.
    const drawn = [...element.querySelectorAll('path, text')].some((part) => {
      const { strokeWidth, textDecorationLine } = getComputedStyle(part);
      return parseFloat(strokeWidth) >= 2 || textDecorationLine === 'underline';
    });
    if (!outlined && !(element.closest('svg') && drawn)) wrong.push('no mark of focus');
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const x0 = Math.max(0, left);
    const x1 = Math.min(innerWidth, right);
    const y0 = Math.max(0, top);
    const y1 = Math.min(innerHeight, bottom);
    if (x1 <= x0 || y1 <= y0) wrong.push('outside of the window');
    else if (!element.closest('svg')) {
      const seen = [0.1, 0.5, 0.9].some((part) =>
        document
          .elementsFromPoint(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part)
          .slice(0, 1)
          .some((top1) => element.contains(top1) || top1.contains(element)),
      );
      if (!seen) wrong.push('covered');
    }
    return { what, nowhere: false, wrong: wrong.join(', ') };
  });

/**
 * Presses Tab until the focus reaches an element, as a reader does, and tells what was wrong on the way.
 *
 * @throws if the element is not reached in that many presses.
 */
export async function tabTo(page: Page, selector: string, presses = 250): Promise<string[]> {
  const wrong: string[] = [];
  for (let i = 0; i < presses; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await readFocus(page);
    if (focused.wrong) wrong.push(`${focused.what}: ${focused.wrong}`);
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector))
      return wrong;
  }
  throw new Error(`${selector} was not reached by ${presses} presses of Tab`);
}

/** The whole way through a page by Tab: how many stops, what is wrong, and whether it came out at the end. */
export async function walkPage(
  page: Page,
  presses = 600,
): Promise<{ stops: number; wrong: string[]; trapped: boolean }> {
  const wrong: string[] = [];
  await page.evaluate(() => {
    (globalThis as { last?: Element | null }).last = null;
  });
  for (let stops = 0; stops < presses; stops += 1) {
    await page.keyboard.press('Tab');
    const focused = await readFocus(page);
    if (focused.nowhere) return { stops, wrong, trapped: false };
    if (focused.wrong) wrong.push(`${focused.what}: ${focused.wrong}`);
    const forward = await page.evaluate(() => {
      const memory = globalThis as { last?: Element | null };
      const now = document.activeElement!;
      const ok =
        !memory.last ||
        Boolean(memory.last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
      memory.last = now;
      return ok;
    });
    if (!forward) wrong.push(`${focused.what}: before the one that had the focus`);
  }
  return { stops: presses, wrong, trapped: true };
}
