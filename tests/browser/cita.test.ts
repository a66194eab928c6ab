import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Download, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEditore } from '../../scripts/lib/read-editore.ts';
import { findCodiceBreve } from '../../src/lib/url/codice-breve.ts';
import { findViolations } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';

const CAPITOLO = '/ambiti/desio/indice-vecchiaia/';
const { edizione } = readEditore();
const breve = (ancora?: string) => `/c/${findCodiceBreve(CAPITOLO, ancora) ?? ''}/`;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openPannello(page: Page, dentro: string) {
  const pannello = page.locator(`${dentro} .cita`);
  await pannello.locator('summary').focus();
  await page.keyboard.press('Enter');
  await pannello.locator('pre').waitFor();
  return pannello;
}

async function download(page: Page, agisci: () => Promise<void>): Promise<Download> {
  const [scaricato] = await Promise.all([page.waitForEvent('download'), agisci()]);
  return scaricato;
}

describe('the citation of a figure', () => {
  it('takes the form that the reader chooses, and is whole when it leaves the page', async () => {
    const page = await site.visit(CAPITOLO);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const pannello = await openPannello(page, '#fig-mappa');
    const titolo = await page.locator('#fig-mappa h2').textContent();
    const permanente = site.url(`/edizioni/${edizione}${CAPITOLO}#fig-mappa`);
    const testo = pannello.locator('pre');
    expect(await testo.textContent()).toContain(`«${titolo ?? ''}»`);
    expect(await testo.textContent()).toContain(permanente);

    await pannello.locator('select').selectOption('ris');
    const ris = await download(page, () =>
      pannello.getByRole('button', { name: 'Scarica' }).click(),
    );
    expect(ris.suggestedFilename()).toBe('atlante-brianza-desio-indice-vecchiaia-fig-mappa.ris');
    expect(readFileSync(await ris.path(), 'utf8')).toContain(`UR  - ${permanente}\n`);

    await pannello.locator('select').selectOption('incorpora');
    await pannello.getByRole('button', { name: 'Copia' }).click();
    const copiato = await page.evaluate(() => navigator.clipboard.readText());
    expect(copiato).toContain(
      `<iframe src="${site.url('/incorpora/desio/indice-vecchiaia/#fig-mappa')}"`,
    );
    // The frame is as high as what it will hold: no second scroll bar in a column like this one.
    const [, altezza] = /height="(\d+)"/.exec(copiato) ?? [];
    const colonna = await page.locator('#fig-mappa').evaluate((f) => f.clientWidth);
    const sola = await site.visit('/incorpora/desio/indice-vecchiaia/#fig-mappa', {
      viewport: { width: colonna, height: 100 },
    });
    const alta = await sola.evaluate(() => document.documentElement.scrollHeight);
    expect(alta).toBeLessThanOrEqual(Number(altezza));
    expect(await findViolations(sola, [colonna])).toEqual([]);
    await sola.context().close();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('comes with the figure as a picture that says what it is', async () => {
    const page = await site.visit(CAPITOLO);
    const pannello = await openPannello(page, '#fig-mappa');
    const svg = await download(page, () => pannello.getByRole('button', { name: 'SVG' }).click());
    const disegno = readFileSync(await svg.path(), 'utf8');
    expect(disegno).toContain('Fonte: Istat, CC BY 4.0. Dati 2026.');
    expect(disegno).toContain(`edizione ${edizione}`);
    expect(disegno).not.toContain('var(--');
    const png = await download(page, () => pannello.getByRole('button', { name: 'PNG' }).click());
    const { format, width = 0 } = await sharp(await png.path()).metadata();
    expect(format).toBe('png');
    expect(width).toBeGreaterThan(1400);
    await page.context().close();
  });

  it('is shared with the system only where the system can', async () => {
    const senza = await site.open();
    await senza.addInitScript('delete Navigator.prototype.share');
    await senza.goto(site.url(CAPITOLO));
    const pannello = await openPannello(senza, '#fig-mappa');
    expect(await pannello.getByRole('button', { name: 'Condividi' }).count()).toBe(0);
    await senza.context().close();

    const con = await site.open();
    await con.addInitScript(
      'Navigator.prototype.share = (cosa) => { globalThis.condiviso = cosa; return Promise.resolve(); }',
    );
    await con.goto(site.url(CAPITOLO));
    await (
      await openPannello(con, '#fig-mappa')
    )
      .getByRole('button', { name: 'Condividi' })
      .click();
    expect(await con.evaluate('globalThis.condiviso.url')).toBe(site.url(`${CAPITOLO}#fig-mappa`));
    await con.context().close();
  });

  it('without a script still gives files, addresses and the figure alone', async () => {
    const page = await site.visit(CAPITOLO, { javaScriptEnabled: false });
    const pannello = page.locator('#fig-mappa .cita');
    await pannello.locator('summary').click();
    const link = await pannello
      .locator('a:visible')
      .evaluateAll((tutti) => tutti.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
    expect(link).toEqual([
      expect.stringMatching(/indice-vecchiaia\.csv$/),
      expect.stringMatching(/indice-vecchiaia\.xlsx$/),
      expect.stringMatching(new RegExp(`/edizioni/${edizione}${CAPITOLO}$`)),
      expect.stringMatching(new RegExp(`${CAPITOLO}$`)),
      expect.stringMatching(new RegExp(`${breve('fig-mappa')}$`)),
      expect.stringMatching(/\/incorpora\/desio\/indice-vecchiaia\/$/),
    ]);
    await page.context().close();
  });
});

describe('addresses that lead elsewhere', () => {
  it.each([true, false])(
    'a short one reaches its figure, script: %s',
    async (javaScriptEnabled) => {
      const page = await site.visit(breve('fig-mappa'), { javaScriptEnabled });
      await page.waitForURL(site.url(`${CAPITOLO}#fig-mappa`));
      await page.context().close();
    },
  );

  it('that of the edition reaches the page, and its figure too where there are scripts', async () => {
    const page = await site.visit(`/edizioni/${edizione}${CAPITOLO}#fig-mappa`);
    await page.waitForURL(site.url(`${CAPITOLO}#fig-mappa`));
    const senza = await site.visit(`/edizioni/${edizione}${CAPITOLO}`, {
      javaScriptEnabled: false,
    });
    await senza.waitForURL(site.url(CAPITOLO));
    await page.context().close();
    await senza.context().close();
  });
});

describe('on paper', () => {
  it('a page carries its short address and its QR code, and none of the panels', async () => {
    const page = await site.visit(CAPITOLO);
    const codice = page.locator('.codice-stampa');
    expect(await codice.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await codice.textContent()).toContain(breve().slice(0, -1));
    const lato = (await codice.locator('svg').boundingBox())?.width ?? 0;
    // A reader of codes wants half a millimetre for each module: 15 mm at the least.
    expect(lato).toBeGreaterThan(15 * (96 / 25.4));
    expect(await page.locator('.cita:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('a figure in the page of another site', () => {
  const html = (...indirizzi: string[]) =>
    `<!doctype html><title>Altro sito</title>${indirizzi.map((a) => `<iframe src="${a}" width="360" height="600"></iframe>`).join('')}`;

  it('is shown alone, as wide as its frame, light or dark, without a script; no other page is', async () => {
    const figura = site.url('/incorpora/desio/indice-vecchiaia/#fig-classifica');
    const altro = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(html(figura, site.url(CAPITOLO)));
    });
    await new Promise<void>((pronto) => altro.listen(0, '127.0.0.1', pronto));
    const { port } = altro.address() as AddressInfo;
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await site.open({ colorScheme, javaScriptEnabled: false });
        // Another name of this machine: another site.
        await page.goto(`http://localhost:${String(port)}/`);
        const [prima, seconda] = await page.locator('iframe').all();
        const dentro = prima!.contentFrame();
        await dentro.locator('#fig-classifica svg:visible').first().waitFor();
        expect(await dentro.locator('figure:visible').count()).toBe(1);
        expect(await dentro.locator('.fonte:visible').first().textContent()).toContain('Fonte');
        expect(await dentro.locator('script').count()).toBe(0);
        expect(await dentro.locator('main > .nota a').getAttribute('href')).toContain(CAPITOLO);
        const larga = await dentro.locator('body').evaluate((b) => b.scrollWidth);
        expect(larga).toBeLessThanOrEqual(360);
        const [sfondo, testo] = await dentro
          .locator('body')
          .evaluate((b) => [getComputedStyle(b).backgroundColor, getComputedStyle(b).color]);
        expect(sfondo).not.toBe(testo);
        expect(await seconda!.contentFrame().locator('h1').count()).toBe(0);
        await page.context().close();
      }
    } finally {
      altro.close();
    }
  });
});
