import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';

const PAGE = '/indici/vulnerabilita-sociale-materiale/costruisci/';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function open(query = ''): Promise<Page> {
  const page = await site.visit(PAGE + query);
  await page.locator('#comandi').waitFor({ state: 'visible' });
  return page;
}

/** Names, values and ranks of the comuni, in the order of the table. */
const readTable = (page: Page) =>
  page
    .locator('#righe-comuni tr[data-t]')
    .evaluateAll((rows) =>
      rows.map((row) => [...(row as HTMLTableRowElement).cells].map((c) => c.innerText.trim())),
    );

const readMap = (page: Page) =>
  page
    .locator('#fig-mappa .comuni path')
    .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('class')));

/** What is announced says it too, and later. */
const isPublished = (page: Page) =>
  page.locator('#di-chi', { hasText: 'Sono le scelte dell’atlante' }).isVisible();

describe('the index that a reader builds', () => {
  it('starts as the published one: same values beside it, nothing in the address', async () => {
    const page = await open();
    const rows = await readTable(page);
    expect(rows).toHaveLength(62);
    expect(rows.filter((cells) => cells[2] !== cells[4])).toEqual([]);
    expect(await isPublished(page)).toBe(true);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('follows a slider moved with the keyboard: values, order, map, address, spoken result', async () => {
    const page = await open();
    const before = { table: await readTable(page), map: await readMap(page) };
    const slider = page.getByRole('slider').first();
    await slider.focus();
    await page.keyboard.press('End');
    await page.waitForURL(/\?pesi=100,50,50,50,50&media=penalita$/);
    const after = { table: await readTable(page), map: await readMap(page) };
    expect(await slider.getAttribute('aria-valuetext')).toBe('33% dell’indice');
    expect(after.table.map(([name]) => name)).not.toEqual(before.table.map(([name]) => name));
    expect(after.table.map((cells) => Number(cells[2]?.replace(',', '.')))).toEqual(
      after.table.map((cells) => Number(cells[2]?.replace(',', '.'))).sort((a, b) => b - a),
    );
    expect(after.map).not.toEqual(before.map);
    expect(await isPublished(page)).toBe(false);
    await page.locator('#annuncio', { hasText: /Indice del lettore.*valor/ }).waitFor();
    await page.context().close();
  });

  it('leaves a component out and takes it back with its weight', async () => {
    const page = await open('?pesi=50,50,50,50,80&media=penalita');
    const box = page.getByRole('checkbox').last();
    await box.uncheck();
    await page.waitForURL(/pesi=50,50,50,50,0&/);
    expect(await page.getByRole('slider').last().isDisabled()).toBe(true);
    await box.check();
    await page.waitForURL(/pesi=50,50,50,50,80&/);
    await page.context().close();
  });

  it('asks for one component at least, and keeps the last good result', async () => {
    const page = await open();
    const rows = await readTable(page);
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await page.getByText('Tieni almeno un componente').waitFor();
    expect(await readTable(page)).toHaveLength(rows.length);
    await page.context().close();
  });

  it('takes a whole state from the address, and goes back to the published one', async () => {
    const page = await open('?pesi=0,0,0,100,100&media=aritmetica');
    expect(await page.getByRole('radio', { name: /semplice/ }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Le scelte dell’atlante' }).click();
    await page.waitForFunction(() => location.search === '');
    expect(await isPublished(page)).toBe(true);
    await page.context().close();
  });

  it('is not moved by a hostile address', async () => {
    const page = await open('?pesi=%3Cimg%20src%3Dx%3E,1,1,1,1&media=constructor');
    expect(await isPublished(page)).toBe(true);
    await page.context().close();
  });

  it('gives a file that says whose index it is', async () => {
    const page = await open('?pesi=100,50,50,50,50&media=geometrica');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Scarica il CSV/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('indice-del-lettore-vulnerabilita-sociale-materiale.csv');
    const rows = csvParse(readFileSync(await file.path(), 'utf8'));
    expect(rows).toHaveLength(62 + 5 + 2);
    expect(new Set(rows.map((row) => `${row['autore']}, ${row['media']}`))).toEqual(
      new Set(['indice del lettore, geometrica']),
    );
    await page.context().close();
  });
});
