import type { Page } from 'playwright-core';
import { SAMPLE_PAGES } from './sample-pages.ts';

/** Pages that are checked as they open: one of each type that has no state of its own below. */
export const A11Y_PAGES = [
  ...SAMPLE_PAGES,
  '/documenti/',
  '/infografiche/',
  '/incorpora/desio/indice-vecchiaia/',
  '/presentazioni/',
  '/presentazioni/desio-sindaci-finale/?pagina',
];

/** A state that a page reaches only when a reader acts. */
export interface PageState {
  name: string;
  address: string;
  /** Brings the page there and waits until it is there. */
  reach: (page: Page) => Promise<void>;
}

/** Opens every `<details>` of the page: what is closed is not checked. */
async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('main details:not([open]) > summary').all())
    if (await summary.isVisible()) await summary.press('Enter');
}

/** Focuses, lets the window scroll to what has the focus, presses. */
const press = async (page: Page, selector: string, ...keys: string[]) => {
  await page.locator(selector).first().focus();
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  for (const key of keys) await page.keyboard.press(key);
};

/** Every kind of interactive state of the site. */
export const PAGE_STATES: readonly PageState[] = [
  {
    name: 'a chapter with all open, its table sorted, another year and a comune on the map',
    address: '/ambiti/desio/indice-vecchiaia/',
    reach: async (page) => {
      await openAll(page);
      await page.locator('#tab-comuni').scrollIntoViewIfNeeded();
      await press(page, '#tab-comuni th .ordina', 'Enter');
      await page.locator('#tab-comuni th[aria-sort]').waitFor();
      await page.locator('#fig-mappa').scrollIntoViewIfNeeded();
      await page.locator('#fig-mappa input[type=range]').waitFor();
      await press(page, '#fig-mappa input[type=range]', 'ArrowLeft');
      await page.locator('#fig-mappa.altro-anno').waitFor();
      await page.keyboard.press('Tab');
      await press(page, '#fig-mappa .disegno-mappa[tabindex="0"]', 'ArrowRight');
      await page.locator('.etichetta:visible').waitFor();
    },
  },
  {
    name: 'a line of a series brought forward',
    address: '/ambiti/desio/reddito-medio-contribuente/',
    reach: async (page) => {
      await page.locator('#fig-andamento').scrollIntoViewIfNeeded();
      await page.locator('#confronto-serie').selectOption({ index: 3 });
      await page.locator('#fig-andamento .con-scelta').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'a word of the glossary explained',
    address: '/indicatori/quota-famiglie-numerose/',
    reach: async (page) => {
      await press(page, 'button.termine', 'Enter');
      await page.locator('.definizione:popover-open').waitFor();
    },
  },
  {
    name: 'results of a search, narrowed by a filter',
    address: '/cerca/?q=desio',
    reach: async (page) => {
      await page.locator('#risultati:not([aria-busy]) > li').first().waitFor();
      await press(page, '#filtri input', 'Space');
      await page.waitForFunction(() => new URLSearchParams(location.search).size > 1);
      await page.locator('#risultati:not([aria-busy]) > li').first().waitFor();
    },
  },
  {
    name: 'a search that finds nothing',
    address: '/cerca/?q=zzzzqqqq',
    reach: (page) => page.locator('#esito', { hasText: 'Nessun risultato' }).waitFor(),
  },
  {
    name: 'the map explorer with a comune chosen, service points, table open',
    address: '/mappe/esplora/?t=108023&servizi=rsa',
    reach: async (page) => {
      await page.locator('#scelto h2').waitFor();
      await openAll(page);
    },
  },
  {
    name: 'the map explorer with two indicatori in one map',
    address: '/mappe/esplora/?vista=bivariata',
    reach: (page) => page.locator('#fig-esplora-1 .b33').first().waitFor(),
  },
  {
    name: 'the map explorer with two maps, and why they are not one',
    address: '/mappe/esplora/?vista=bivariata&j=popolazione-residente',
    reach: (page) => page.locator('#messaggio', { hasText: 'non si divide in terzi' }).waitFor(),
  },
  {
    name: 'a comparison of three territories',
    address: '/confronta/?t=desio,108023,italia',
    reach: (page) => page.locator('#confronto table').first().waitFor(),
  },
  {
    name: 'a table composed and sorted, with its choices open',
    address: '/tabelle/?i=indice-vecchiaia,popolazione-residente&t=comuni:desio&totali=1&calore=1',
    reach: async (page) => {
      await page.locator('#tabella-composta tbody tr').first().waitFor();
      await press(page, '[data-chiave=indice-vecchiaia]', 'Enter');
      await page.locator('th[aria-sort]').waitFor();
      await press(page, '#comandi-tabelle details:last-of-type > summary', 'Enter');
      await page.locator('#comandi-tabelle details[open] select').first().waitFor();
    },
  },
  {
    name: 'the dialog that explains a column',
    address: '/tabelle/?i=indice-vecchiaia',
    reach: async (page) => {
      await page.locator('#tabella-composta .spiega').first().press('Enter');
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'the result of a query',
    address: '/tabelle/sql/',
    reach: async (page) => {
      await page.locator('#query').fill('SELECT codice, nome FROM comuni LIMIT 5');
      await press(page, '#esegui', 'Enter');
      await page.locator('#risultato-sql tbody tr').first().waitFor();
    },
  },
  {
    name: 'a query with an error',
    address: '/tabelle/sql/',
    reach: async (page) => {
      await page.locator('#query').fill('SELECT * FROM nulla');
      await press(page, '#esegui', 'Enter');
      await page.locator('#errore-sql', { hasText: 'nulla' }).waitFor();
    },
  },
  {
    name: 'an index rebuilt by the reader',
    address: '/indici/vulnerabilita-sociale-materiale/costruisci/',
    reach: async (page) => {
      await page.locator('#comandi').waitFor();
      await press(page, '#comandi input[type=range]', 'End');
      await page.waitForFunction(() => location.search !== '');
    },
  },
  {
    name: 'questions that no filter lets through',
    address: '/partecipa/quesiti/?ambito=monza&tema=casa&area=giovani',
    reach: (page) => page.locator('#esito-quesiti', { hasText: 'Nessuna domanda' }).waitFor(),
  },
  {
    name: 'a contribution sent without its text',
    address: '/partecipa/',
    reach: async (page) => {
      await press(page, '#modulo-contributo [type=submit]', 'Enter');
      await page.locator('textarea:user-invalid').waitFor();
    },
  },
  {
    name: 'a presentation on the screen, at a slide with a figure',
    address: '/presentazioni/desio-sindaci-finale/#/3',
    reach: (page) => page.locator('.reveal .present svg').first().waitFor(),
  },
  {
    name: 'a collection with a chapter in it',
    address: '/ambiti/desio/indice-vecchiaia/',
    reach: async (page) => {
      await page
        .getByRole('button', { name: /^Aggiungi alla raccolta/ })
        .first()
        .press('Enter');
      await page.locator('.raccolta-aperta').first().press('Enter');
      await page.locator('#parti .voce').waitFor();
    },
  },
];
