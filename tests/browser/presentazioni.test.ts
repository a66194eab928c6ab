import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBase, SITE } from '../../scripts/lib/build-site.ts';
import { makeChiavetta, makeRisorse } from '../../scripts/lib/presentazioni/make-chiavetta.ts';
import { readDiapositive } from '../../scripts/lib/presentazioni/read-diapositive.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { spaceText } from '../support/text-spacing.ts';

const DECK = 'desio-sindaci-finale';
const PAGINA = `/presentazioni/${DECK}/`;
const SCHERMO = { viewport: { width: 1920, height: 1080 } };

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const pronta = (page: Page) => page.locator('.reveal.ready').waitFor();
const ora = (page: Page) => page.locator('.slides > section.present').getAttribute('id');
/** Waits until the slide with this id is the one shown. */
const mostra = (page: Page, id: string) =>
  page.locator(`.slides > section.present[id="${id}"]`).waitFor();

async function listAncore(page: Page): Promise<string[]> {
  return page.locator('.slides > section').evaluateAll((tutte) => tutte.map((s) => s.id));
}

async function presenta(indirizzo = PAGINA): Promise<Page> {
  const page = await site.visit(indirizzo, SCHERMO);
  await pronta(page);
  return page;
}

describe('slides', () => {
  it('are turned by arrows, space and remote control, each with its address', async () => {
    const page = await presenta();
    const ancore = await listAncore(page);
    expect(await ora(page)).toBe(ancore[0]);
    for (const [i, tasto] of ['ArrowRight', 'PageDown', ' '].entries()) {
      await page.keyboard.press(tasto);
      await mostra(page, ancore[i + 1]!);
    }
    await page.waitForURL(`**#/${ancore[3]!}`);
    await page.keyboard.press('PageUp');
    await mostra(page, ancore[2]!);
    await page.keyboard.press('End');
    await mostra(page, 'chiusura');
    await page.context().close();
  });

  it('open at the slide that the address names, in both forms', async () => {
    for (const forma of ['#/indici', '#indici']) {
      const page = await presenta(PAGINA + forma);
      await mostra(page, 'indici');
      await page.context().close();
    }
  });

  it('show the notes, go back to the page, and keep the strict policy', async () => {
    const page = await site.open(SCHERMO);
    const errori: string[] = [];
    page.on('console', (m) => {
      if (m.type() === 'error') errori.push(m.text());
    });
    page.on('pageerror', (errore) => errori.push(errore.message));
    await page.goto(site.url(PAGINA));
    await pronta(page);
    await page.keyboard.press('n');
    await page.locator('.speaker-notes').getByText('Presentarsi').waitFor();
    await page.keyboard.press('n');
    await page.locator('.speaker-notes').waitFor({ state: 'hidden' });
    await page.keyboard.press('PageDown');
    await page.keyboard.press('q');
    await page.waitForURL('**?pagina#in-breve');
    expect(await page.locator('.slides > section:visible').count()).toBeGreaterThan(11);
    expect(errori).toEqual([]);
    await page.context().close();
  });

  it('follow the window of who speaks, which shows notes and next slide', async () => {
    const page = await presenta();
    const ancore = await listAncore(page);
    const [relatore] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('s'),
    ]);
    await relatore.locator(`[data-posto="ora"][id="${ancore[0]!}"] .notes`).waitFor();
    await relatore.keyboard.press('PageDown');
    await mostra(page, ancore[1]!);
    await relatore.locator(`[data-posto="dopo"][id="${ancore[2]!}"] .lastra`).waitFor();
    await page.keyboard.press('PageDown');
    await relatore.locator(`[data-posto="ora"][id="${ancore[2]!}"] .lastra`).waitFor();
    expect(await relatore.locator('.relatore-posto').textContent()).toContain('3 di');
    await page.context().close();
  });
});

describe('a text spaced out by the reader', () => {
  /** Sheets in which words cover one another, or that cut what they hold. */
  const findPersi = (page: Page) =>
    page.locator('.slides > section:visible .lastra').evaluateAll((lastre) =>
      lastre
        .filter((lastra) => {
          const [corpo, piede] = ['.lastra-corpo', '.lastra-piede'].map((parte) =>
            lastra.querySelector(parte)!.getBoundingClientRect(),
          );
          const parole = [...lastra.querySelectorAll('.lastra-corpo :is(p, li, strong, td)')];
          const sotto = parole.some((p) => p.getBoundingClientRect().bottom > corpo!.bottom + 1);
          const chiusa = getComputedStyle(lastra).overflowY !== 'auto';
          const tagliata = chiusa && lastra.scrollHeight > lastra.clientHeight + 1;
          return sotto || piede!.top < corpo!.bottom - 1 || tagliata;
        })
        .map((lastra) => lastra.parentElement!.id),
    );

  it('makes the sheets grow in a page', async () => {
    const page = await site.visit(`${PAGINA}?pagina`, SCHERMO);
    await spaceText(page);
    expect(await findPersi(page)).toEqual([]);
    await page.context().close();
  });

  it('makes them scroll on the screen, by arrows too', async () => {
    const page = await presenta();
    await spaceText(page);
    let lunghe = 0;
    for (const ancora of await listAncore(page)) {
      await mostra(page, ancora);
      expect(await findPersi(page)).toEqual([]);
      const lastra = page.locator(`.slides > [id="${ancora}"] .lastra`);
      if (await lastra.evaluate((l) => l.scrollHeight > l.clientHeight + 1)) {
        lunghe += 1;
        await page.keyboard.press('ArrowDown');
        expect(await lastra.evaluate((l) => l.scrollTop)).toBeGreaterThan(0);
      }
      await page.keyboard.press('ArrowRight');
    }
    expect(lunghe).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('a presentation as a page', () => {
  it('reads in order without JavaScript', async () => {
    const page = await site.visit(PAGINA, { ...SCHERMO, javaScriptEnabled: false });
    const cime = await page
      .locator('.slides > section')
      .evaluateAll((tutte) => tutte.map((s) => s.getBoundingClientRect().top));
    expect(cime).toEqual([...cime].sort((a, b) => a - b));
    expect(new Set(cime).size).toBe(cime.length);
    expect(await page.locator('.notes:visible').count()).toBe(cime.length);
    await page.context().close();
  });

  it('stays a page on a phone, and starts on request', async () => {
    const page = await site.visit(PAGINA, { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Presenta' }).click();
    await pronta(page);
    await page.context().close();
  });

  it('prints a sheet a slide with its notes, also while it is projected', async () => {
    const page = await presenta();
    await page.keyboard.press('End');
    await mostra(page, 'chiusura');
    await page.emulateMedia({ media: 'print' });
    const fogli = page.locator('.slides > section:visible');
    expect(await fogli.count()).toBe((await listAncore(page)).length);
    expect(await page.locator('.notes:visible').count()).toBe(await fogli.count());
    expect(await page.locator('.controls:visible').count()).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(await fogli.count());
    await page.context().close();
  });
});

const TUTTE = readdirSync('src/content/presentazioni')
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.slice(0, -'.mdx'.length));

describe('projected at 1920 pixels', () => {
  it('no slide loses words, and none has letters smaller than 18', async () => {
    const page = await site.open({ viewport: { width: 1440, height: 900 } });
    const difetti: string[] = [];
    for (const id of TUTTE) {
      await page.goto(site.url(`/presentazioni/${id}/?pagina`));
      await page.evaluate(() => document.fonts.ready);
      const trovati = await page.locator('.lastra').evaluateAll((lastre) =>
        lastre.flatMap((lastra) => {
          const cornice = lastra.getBoundingClientRect();
          const unita = 1920 / cornice.width;
          const piede = lastra.querySelector('.lastra-piede')!.getBoundingClientRect().top + 1;
          const dove = lastra.parentElement!.id;
          const scritte = document.createTreeWalker(lastra, NodeFilter.SHOW_TEXT);
          // A sheet grows with what it holds: on a screen it would scroll.
          const alta = cornice.height > (cornice.width * 9) / 16 + 1;
          const mali = alta ? [`${dove} is higher than a screen`] : [];
          for (let nodo = scritte.nextNode(); nodo; nodo = scritte.nextNode()) {
            const elemento = nodo.parentElement!;
            if (!nodo.textContent?.trim() || elemento.closest('title, desc')) continue;
            // A name that the style sheet hides has no box, though its letters have one.
            if (elemento.getBoundingClientRect().width === 0) continue;
            const segno = document.createRange();
            segno.selectNodeContents(nodo);
            const riquadro = segno.getBoundingClientRect();
            const scala = elemento instanceof SVGGraphicsElement ? elemento.getScreenCTM()!.a : 1;
            const corpo = parseFloat(getComputedStyle(elemento).fontSize) * scala * unita;
            const fondo = elemento.closest('.lastra-piede') ? cornice.bottom : piede;
            const detto = `${dove}: "${nodo.textContent.trim().slice(0, 30)}"`;
            if (corpo < 17.9) mali.push(`${detto} ${corpo.toFixed(1)}`);
            if (riquadro.bottom > fondo || riquadro.right > cornice.right)
              mali.push(`${detto} out of its place`);
          }
          return mali;
        }),
      );
      difetti.push(...trovati.map((difetto) => `${id} ${difetto}`));
    }
    expect(difetti).toEqual([]);
    await page.context().close();
  });
});

describe('a presentation on a USB stick', () => {
  let cartella: string;
  beforeAll(async () => {
    cartella = mkdtempSync(join(tmpdir(), 'chiavetta-'));
    const diapositive = readDiapositive(SITE, readBase(), DECK, undefined);
    for (const [nome, bytes] of Object.entries(makeChiavetta(diapositive, await makeRisorse()))) {
      mkdirSync(dirname(join(cartella, nome)), { recursive: true });
      writeFileSync(join(cartella, nome), bytes);
    }
  });
  afterAll(() => {
    rmSync(cartella, { recursive: true });
  });

  it('opens from its folder, without network, and works whole', async () => {
    const page = await site.open({ ...SCHERMO, offline: true });
    const mancati: string[] = [];
    page.on('requestfailed', (richiesta) => mancati.push(richiesta.url()));
    await page.goto(pathToFileURL(join(cartella, 'presentazione.html')).href);
    await pronta(page);
    await page.keyboard.press('PageDown');
    await mostra(page, 'in-breve');
    const [relatore] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('s'),
    ]);
    await relatore.locator('[data-posto="ora"]#in-breve .notes').waitFor();
    await relatore.keyboard.press('PageUp');
    await mostra(page, 'copertina');
    expect(await page.evaluate(() => document.fonts.check('600 20px "Titillium Web"'))).toBe(true);
    expect(mancati).toEqual([]);
    await page.context().close();
  });
});
