import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { FLAG, MARK, MARKUP } from '../support/attacks.ts';
import { pageType, readSite } from '../support/read-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** One page of each type, but for the collection. */
const PAGES = [
  ...new Map(readSite().pages.map(({ address }) => [pageType(address), address])).values(),
].filter((address) => address !== '/raccolta/');

/** Everything that a policy, a script or the network complains of, while a page lives. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  const { origin } = new URL(site.url('/'));
  page.on('request', (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && other !== origin) {
      heard.push(`asks ${request.url()}`);
    }
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return heard;
}

/** What the browser remembers of the site. */
async function readMemory(page: Page): Promise<string[]> {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  const stored = origins.flatMap(({ localStorage }) => localStorage.map(({ name }) => name));
  const session = await page.evaluate(() => Object.keys(sessionStorage));
  const databases = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  );
  return [...cookies.map(({ name }) => name), ...stored, ...session, ...databases];
}

describe('who reads', () => {
  it('one page of each type: asks nothing of another host, is not remembered, breaks no policy', async () => {
    const page = await site.open();
    const heard = listen(page);
    for (const address of PAGES) {
      const before = heard.length;
      await page.goto(site.url(address));
      for (let i = before; i < heard.length; i += 1) heard[i] = `${address}: ${heard[i]!}`;
    }
    expect(heard).toEqual([]);
    expect(await readMemory(page)).toEqual([]);
    // The one page that keeps something, as the page on privacy says: what the reader collects.
    await page.goto(site.url('/raccolta/'));
    for (const name of await readMemory(page)) expect(name).toMatch(/^atlante-raccolta/);
    await page.context().close();
    expect(heard).toEqual([]);
  });

  it('meets a policy that is in force: a script, a style and markup from a text are refused', async () => {
    const page = await site.visit('/ambiti/desio/');
    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violations.push(effectiveDirective);
      });
      const attempt = (body: () => void) => {
        try {
          body();
        } catch {
          // The browser says it in the violation.
        }
      };
      attempt(() => {
        document.body.innerHTML += '<b>markup</b>';
      });
      const style = document.createElement('style');
      style.textContent = 'body{color:red}';
      document.head.append(style);
      const image = new Image();
      image.src = 'https://example.org/x.png';
      attempt(() => void fetch('https://example.org/').catch(() => undefined));
      const wanted = ['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-elem'];
      while (!wanted.every((one) => violations.includes(one))) {
        await new Promise((done) => setTimeout(done, 10));
      }
      return [...new Set(violations)].sort();
    });
    await page.context().close();
    expect(refused).toEqual([
      'connect-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-elem',
    ]);
  });
});

/** All the attacks at once, and those that work only at the start of a text. */
const ATTACKS = [
  MARKUP.join(' ').replaceAll('\u0000', ''),
  ...MARKUP.filter((one) => /^["'j]/.test(one)),
];

/** Pages that read their address, and the names that they look for in it. */
const READERS: [address: string, names: string[], start?: string][] = [
  ['/cerca/', ['q', 'livello', 'ambito', 'tema', 'fonte']],
  ['/tabelle/', ['i', 't', 'a', 'c', 'g', 'k', 'o', 'f', 'q', 'p', 'totali', 'calore']],
  ['/tabelle/sql/', ['q']],
  ['/mappe/esplora/', ['vista', 'i', 'j', 'anno', 'anno2', 'scala', 'ambito', 'servizi', 't']],
  ['/confronta/', ['t']],
  ['/indici/vulnerabilita-sociale-materiale/costruisci/', ['pesi', 'media', 'norma', 't']],
  ['/partecipa/', ['ambito', 'indicatore', 'quesito']],
  ['/partecipa/quesiti/', ['ambito', 'tema', 'area']],
  ['/raccolta/', [], 'parti=ambiti/desio~'],
  ['/ambiti/desio/indice-vecchiaia/', [], 'fig-'],
];

describe('who follows an address that somebody else has written', () => {
  it.each(READERS)('%s runs and draws nothing of it', async (address, names, start = '') => {
    const page = await site.open();
    const heard = listen(page);
    for (const attack of ATTACKS) {
      const query = new URLSearchParams(names.map((name) => [name, attack]));
      const fragment = encodeURIComponent(`${start}${attack}`);
      await page.goto(site.url(`${address}?${query}#${fragment}`));
      if (address === '/cerca/') {
        await page.waitForFunction(() => document.querySelector('#esito')?.textContent !== '');
      }
      if (address === '/tabelle/sql/') {
        await page.locator('#query').fill(`select '${attack.replaceAll("'", "''")}' as x`);
        await page.locator('#esegui').click();
        await page.locator('#risultato-sql tbody td').first().waitFor();
      }
      const ran = await page.evaluate(
        ([flag, mark]) => [
          Object.hasOwn(globalThis, flag!) ? 'the script has run' : '',
          ...[...document.querySelectorAll(`[${mark}], main iframe, [onmouseover]`)].map(
            (element) => element.outerHTML,
          ),
          ...[...document.querySelectorAll('[href^="javascript:"]')].map(
            (element) => element.outerHTML,
          ),
        ],
        [FLAG, MARK],
      );
      expect([attack, ran.filter(Boolean)]).toEqual([attack, []]);
    }
    await page.context().close();
    expect(heard).toEqual([]);
  });
});
