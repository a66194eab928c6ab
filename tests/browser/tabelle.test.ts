import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const firstColumn = (page: Page) =>
  page
    .locator('#tabella-composta tbody th[scope=row]')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent));

async function openTable(query: string): Promise<Page> {
  const page = await site.visit(`/tabelle/${query}`);
  await page.locator('#tabella-composta tbody tr').first().waitFor();
  return page;
}

describe('tables', () => {
  it('open in the state of the address, with caption, scope and a count that is announced', async () => {
    const page = await openTable('?i=indice-vecchiaia&t=comuni:desio&a=tutti&c=anni&totali=1');
    expect(await page.locator('#esito-tabelle[role=status]').textContent()).toBe('7 righe.');
    expect(await page.locator('#tabella-composta caption').textContent()).toBe(
      'Indice di vecchiaia',
    );
    expect(await firstColumn(page)).toHaveLength(8);
    await page.context().close();
  });

  it('sort from the keyboard, announce it, keep the focus and write it in the address', async () => {
    const page = await openTable('?i=indice-vecchiaia&t=comuni');
    await page.locator('[data-chiave=indice-vecchiaia]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#esito-tabelle').textContent()).toContain('ordine decrescente');
    expect(await page.locator('th[aria-sort=descending]').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('o')).toBe('-indice-vecchiaia');
    expect(
      await page.evaluate(() => (document.activeElement as HTMLElement).dataset['chiave']),
    ).toBe('indice-vecchiaia');
    const before = await firstColumn(page);
    await page.reload();
    await page.locator('#tabella-composta tbody tr').first().waitFor();
    expect(await firstColumn(page)).toEqual(before);
    await page.context().close();
  });

  it('say what a column is', async () => {
    const page = await openTable('?i=indice-vecchiaia');
    await page.getByRole('button', { name: 'Che cos’è: Indice di vecchiaia' }).click();
    expect(await page.locator('#dati-colonna').textContent()).toContain('Definizione');
    await page.keyboard.press('Escape');
    expect(await page.locator('#scheda-colonna').isVisible()).toBe(false);
    await page.context().close();
  });

  it('download as CSV with fonte and permalink', async () => {
    const page = await openTable('?i=indice-vecchiaia&t=comuni:monza');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#scarica-csv').click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text).toContain('Villasanta');
    expect(text).toContain('Fonte: Istat');
    expect(text).toContain('/tabelle/?i=indice-vecchiaia');
    await page.context().close();
  });

  it('show ready tables and no empty form without script', async () => {
    const page = await site.visit('/tabelle/', { javaScriptEnabled: false });
    expect(await page.locator('#comandi-tabelle').isVisible()).toBe(false);
    expect(await page.locator('section[aria-labelledby=pronte] table').count()).toBeGreaterThan(5);
    await page.context().close();
  });
});

describe('SQL', () => {
  const run = async (page: Page, sql: string) => {
    await page.locator('#query').fill(sql);
    await page.locator('#esegui').click();
    await page.waitForFunction(
      () => !(document.querySelector('#esegui') as HTMLButtonElement).disabled,
    );
  };

  it('loads the engine only when a query is run, and shows result and schema', async () => {
    const page = await site.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url('/tabelle/sql/'));
    expect(asked.filter((url) => /\.(wasm|gpkg)$/.test(url))).toEqual([]);
    await run(page, 'SELECT count(*) AS quanti FROM comuni');
    expect(await page.locator('#risultato-sql tbody').textContent()).toBe('62');
    expect(asked.some((url) => url.endsWith('atlante.gpkg'))).toBe(true);
    expect(await page.locator('#schema-sql').textContent()).toContain('osservazioni');
    expect(new URL(page.url()).searchParams.get('q')).toContain('FROM comuni');
    await page.context().close();
  });

  it('says what is wrong, changes nothing, and writes no markup from the data', async () => {
    const page = await site.visit('/tabelle/sql/');
    await run(page, 'SELECT * FROM nulla');
    expect(await page.locator('#errore-sql').textContent()).toContain('no such table: nulla');
    await run(page, 'DELETE FROM osservazioni');
    expect(await page.locator('#errore-sql').textContent()).toContain('sola lettura');
    await run(page, `SELECT '<img src=x>' AS t`);
    expect(await page.locator('#risultato-sql tbody').textContent()).toBe('<img src=x>');
    await page.context().close();
  });

  it('stops a query that never ends, and answers the next one', async () => {
    const page = await site.visit('/tabelle/sql/');
    await run(page, 'SELECT 1');
    await page
      .locator('#query')
      .fill(
        'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r',
      );
    await page.locator('#esegui').click();
    await page.locator('#ferma').click();
    expect(await page.locator('#esito-sql').textContent()).toBe('Query fermata.');
    await run(page, 'SELECT 41 + 1');
    expect(await page.locator('#risultato-sql tbody').textContent()).toBe('42');
    await page.context().close();
  });
});
