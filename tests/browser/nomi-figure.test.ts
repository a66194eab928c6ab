import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFigureNames, readFigureNames, type FigureNames } from '../support/figure-names.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { SAMPLE_CHAPTERS } from '../support/sample-pages.ts';

/** One page of each set of figures. */
const PAGES = [
  ...SAMPLE_CHAPTERS,
  '/',
  '/ambiti/desio/',
  '/comuni/muggio/',
  '/indicatori/indice-vecchiaia/',
  '/indici/vulnerabilita-sociale-materiale/',
  '/mappe/esplora/?vista=bivariata',
];
/** Figures that show where something is, and no value. */
const WITHOUT_VALUES = /^(?:Dov’è |I \S+ ambiti e i \d+ comuni)/;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** How who cannot see the drawings comes to their values: a table, the way to it, links, or the words themselves. */
const reachesValues = ({ name, drawings, tables, ways }: FigureNames) =>
  WITHOUT_VALUES.test(name) ||
  tables.length > 0 ||
  ways.some((way) => way.startsWith('Tabella')) ||
  ways.filter((way) => /: [\d−]/.test(way)).length > 50 ||
  drawings.some(({ description }) =>
    /\d.*;.*\d|sono (?:qui sotto|nella tabella)/.test(description),
  );

describe('figures in the accessibility tree', () => {
  it.each(PAGES)(
    '%s: each is named by its finding, described, and its values are within reach',
    async (address) => {
      const page = await site.open({ viewport: { width: 1280, height: 900 } });
      await page.goto(site.url(address), { waitUntil: 'networkidle' });
      const figures = await readFigureNames(page);
      await page.context().close();
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        expect(figure.name, 'a figure is named').toMatch(/\S{2,} \S/);
        expect(figure.drawings, figure.name).not.toEqual([]);
        expect(figure.drawings[0]?.name, 'the drawing says the same finding').toBe(figure.name);
        for (const { name, description } of figure.drawings) {
          expect(name).not.toBe('');
          expect(description.length, name).toBeGreaterThan(30);
        }
        expect(reachesValues(figure), `${figure.name}: no way to its values`).toBe(true);
      }
      const file = address.replace(/^\/|\/$|\?.*$/g, '').replaceAll('/', '--') || 'home';
      await expect(`${formatFigureNames(figures)}\n`).toMatchFileSnapshot(
        `../golden/accessibilita/${file.replace(/-+$/, '')}.txt`,
      );
    },
  );
});
