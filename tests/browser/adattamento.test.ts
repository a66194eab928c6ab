import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { SAMPLE_PAGES } from '../support/sample-pages.ts';
import { spaceText } from '../support/text-spacing.ts';

const CHAPTER = '/ambiti/desio/indice-vecchiaia/';
/** Pages that a script fills, in the state in which they are used. */
const FILLED = [
  '/mappe/esplora/?t=108023&servizi=rsa',
  '/confronta/?t=desio,108023,italia',
  '/tabelle/?i=indice-vecchiaia,popolazione-residente&t=comuni',
  '/tabelle/sql/',
  '/partecipa/quesiti/',
  '/cerca/?q=desio',
];

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.open();
});
afterAll(() => site.close());

/** What is lost or must be scrolled for in both directions; only tables, maps and formulas have a scroller. */
const findLosses = (): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? element.id}`;
    const root = document.documentElement;
    const losses =
      root.scrollWidth > root.clientWidth
        ? [`the page is ${root.scrollWidth} wide in ${root.clientWidth}`]
        : [];
    const seen = [...document.body.querySelectorAll('*:not(svg *)')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    for (const element of seen) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // What is written for screen readers alone is clipped on purpose.
      if (clipPath !== 'none' || element instanceof HTMLSelectElement) continue;
      const [tooWide, tooHigh] = [
        element.scrollWidth > element.clientWidth + 1,
        element.scrollHeight > element.clientHeight + 1,
      ];
      if ((/hidden|clip/.test(overflowX) && tooWide) || (/hidden|clip/.test(overflowY) && tooHigh))
        losses.push(`${name(element)} is cut`);
      const holdsTwoWays = element.querySelector('table, svg, math, ul') ?? element.matches('pre');
      if (/auto|scroll/.test(overflowX) && tooWide && !holdsTwoWays && !element.matches('.formula'))
        losses.push(`${name(element)} scrolls sideways`);
    }
    return losses;
  });

describe('a window of 320 pixels (1280 at 400%), and text spaced out by the reader', () => {
  it.each([...SAMPLE_PAGES, ...FILLED])(
    '%s loses nothing and never scrolls sideways',
    async (address) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(site.url(address), { waitUntil: 'networkidle' });
      expect(await findLosses()).toEqual([]);
      await spaceText(page);
      expect(await findLosses()).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await findLosses()).toEqual([]);
    },
  );
});

describe('motion', () => {
  it('nothing moves by itself, and with reduced motion nothing slides', async () => {
    for (const address of ['/', CHAPTER, '/mappe/esplora/', '/confronta/?t=monza,italia']) {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(site.url(address), { waitUntil: 'networkidle' });
      const moving = await page.evaluate(() => {
        const slides = [...document.querySelectorAll('*')].filter((element) => {
          const style = getComputedStyle(element);
          return (
            style.scrollBehavior === 'smooth' ||
            parseFloat(style.transitionDuration) > 0 ||
            parseFloat(style.animationDuration) > 0
          );
        });
        return document.getAnimations().length + slides.length;
      });
      expect(moving, address).toBe(0);
    }
    await page.emulateMedia({ reducedMotion: null });
  });
});

describe('contrast themes', () => {
  it.each(['light', 'dark'] as const)(
    'on a %s one, words of the drawings, data colours and states are told from the ground',
    async (colorScheme) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto(site.url(CHAPTER), { waitUntil: 'networkidle' });
      const colours = await page.evaluate(() => {
        const system = (name: string) => {
          const probe = document.createElement('i');
          probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
          document.body.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        };
        const fill = (selector: string) =>
          [...document.querySelectorAll(selector)].map((e) => getComputedStyle(e).fill);
        return {
          ground: system('Canvas'),
          ink: system('CanvasText'),
          words: [...new Set(fill('#fig-mappa .nomi text'))],
          classes: new Set(fill('#fig-mappa .comuni path')).size,
          current: getComputedStyle(document.querySelector('nav [aria-current]')!)
            .borderBottomColor,
          others: [...document.querySelectorAll('.intestazione nav a:not([aria-current])')].map(
            (a) => getComputedStyle(a).borderBottomColor,
          ),
        };
      });
      expect(colours.words).toEqual([colours.ink]);
      expect(colours.ink).not.toBe(colours.ground);
      expect(colours.classes).toBeGreaterThanOrEqual(4);
      expect(colours.current).not.toBe(colours.ground);
      expect(new Set(colours.others)).toEqual(new Set([colours.ground]));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle),
      ).toBe('solid');
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
    },
  );
});

describe('what a pointer does', () => {
  it('is done by a click: no slider has to be dragged', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [address, selector] of [
      ['/mappe/esplora/', '#anno input'],
      ['/indici/vulnerabilita-sociale-materiale/costruisci/', '#comandi input[type=range]'],
    ] as const) {
      await page.goto(site.url(address));
      const slider = page.locator(selector).first();
      await slider.waitFor();
      const before = await slider.inputValue();
      await slider.click({ position: { x: 4, y: 8 } });
      expect(await slider.inputValue(), address).not.toBe(before);
    }
  });

  it('does not need a small target: what the shapes of a map lead to is in a list of the page', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of [
      '/',
      '/ambiti/',
      '/ambiti/desio/',
      '/indicatori/indice-vecchiaia/',
      '/indici/partecipazione/',
    ]) {
      await page.goto(site.url(address));
      const missing = await page.locator('main').evaluate((main) => {
        const reach = (links: Iterable<Element>) =>
          new Set([...links].map((link) => link.getAttribute('href') ?? ''));
        const listed = reach(main.querySelectorAll('a:not(svg *)'));
        return [...reach(main.querySelectorAll('svg a'))].filter((to) => !listed.has(to));
      });
      expect(missing, address).toEqual([]);
    }
  });
});

describe('what a pointer shows', () => {
  it('stays while the pointer is still, goes with Escape, and is in the table for who has no pointer', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.url(CHAPTER));
    const shape = page.locator('#fig-mappa .comuni path[data-t="108027"]');
    await shape.scrollIntoViewIfNeeded();
    await shape.hover();
    const label = page.locator('.etichetta');
    await label.waitFor();
    const value = /\d+,\d/.exec((await label.textContent()) ?? '')?.[0] ?? 'none';
    expect(await page.locator('#tab-comuni tr[data-t="108027"]').textContent()).toContain(value);
    await page.keyboard.press('Escape');
    await label.waitFor({ state: 'hidden' });
  });

  it('no note lives in a tooltip alone: a sign stands by the value, and a line says what it means', async () => {
    for (const address of [CHAPTER, '/ambiti/desio/', '/comuni/muggio/', '/tabelle/']) {
      await page.goto(site.url(address));
      const unsigned = await page.locator('main [title]:not(svg *)').evaluateAll((elements) =>
        elements
          .filter((element) => {
            const seen = element.textContent + getComputedStyle(element, '::after').content;
            return !/[*†p]+"?$|^–/.test(seen.trim().replace(/none$|normal$/, ''));
          })
          .map((element) => `${element.textContent.trim()}: ${element.getAttribute('title')}`),
      );
      expect(unsigned, address).toEqual([]);
      expect(await page.locator('main', { hasText: '† parziale' }).count(), address).toBe(1);
    }
  });
});
