import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaInvio } from '../../src/lib/partecipa/schema.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const VISIBILI = '.capitolo-quesiti:not([hidden]) li';

describe('the open questions', () => {
  it('are filtered by tema, ambito and area, and the choice is in the address', async () => {
    const page = await site.visit('/partecipa/quesiti/');
    const tutti = await page.locator(VISIBILI).count();
    await page.locator('select[name=ambito]').selectOption('monza');
    const monza = await page.locator(VISIBILI).count();
    expect(monza).toBeGreaterThan(0);
    expect(monza).toBeLessThan(tutti);
    await page.locator('select[name=tema]').selectOption('casa');
    expect(new URL(page.url()).search).toBe('?tema=casa&ambito=monza');
    const casa = await page.locator('#esito-quesiti').textContent();
    expect(casa).toBe(`${String(await page.locator(VISIBILI).count())} domande.`);
    expect(await page.locator('.sezione[data-tema]:visible').count()).toBe(1);

    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document),
    );
    expect(violations.map((v) => v.id)).toEqual([]);

    await page.reload();
    expect(await page.locator('#esito-quesiti').textContent()).toBe(casa);
    await page.locator('select[name=area]').selectOption('giovani');
    expect(await page.locator('#esito-quesiti').textContent()).toContain('Nessuna domanda');
    await page.context().close();
  });

  it('are all there without script, and no filter that does nothing', async () => {
    const page = await site.visit('/partecipa/quesiti/', { javaScriptEnabled: false });
    expect(await page.locator(`${VISIBILI}:visible`).count()).toBeGreaterThan(500);
    expect(await page.locator('#filtri-quesiti').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the form of a contribution', () => {
  it('opens on the chapter the reader comes from and writes a file that the command accepts', async () => {
    const page = await site.visit('/ambiti/desio/quota-65-piu/');
    await page.locator('#quesiti a').click();
    await page.waitForURL(/partecipa/u);
    expect(await page.locator('select[name=ambito]').inputValue()).toBe('desio');
    expect(await page.locator('select[name=indicatore]').inputValue()).toBe('quota-65-piu');
    await page.locator('textarea').fill('Un testo di prova, abbastanza lungo.');
    await page.locator('select[name=quesito]').selectOption('1');
    const [scaricato] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Scarica il file' }).click(),
    ]);
    expect(scaricato.suggestedFilename()).toBe('contributo-desio-quota-65-piu.json');
    const letto: unknown = JSON.parse(readFileSync(await scaricato.path(), 'utf8'));
    expect(schemaInvio.parse(letto)).toMatchObject({
      ambito: 'desio',
      indicatore: 'quota-65-piu',
      quesito: 1,
      tipo: 'osservazione',
    });
    await page.context().close();
  });

  it('writes nothing while the text is missing or the honeypot is full', async () => {
    const page = await site.visit('/partecipa/');
    let scaricati = 0;
    page.on('download', () => (scaricati += 1));
    const scarica = page.getByRole('button', { name: 'Scarica il file' });
    await scarica.click();
    await page.locator('textarea').fill('Un testo di prova, abbastanza lungo.');
    await page.locator('[name=sito]').evaluate((campo: HTMLInputElement) => {
      campo.value = 'http://spam.example';
    });
    await scarica.click();
    expect(await page.locator('#esito-contributo').textContent()).toBe('');
    expect(scaricati).toBe(0);
    await page.context().close();
  });
});
