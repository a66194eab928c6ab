import { describe, expect, it } from 'vitest';
import { intestazioniDi } from '../../../src/lib/sicurezza/intestazioni.ts';
import {
  formatPolitica,
  formatPoliticaMeta,
  listEccezioni,
  politicaDi,
} from '../../../src/lib/sicurezza/politica.ts';
import { toApache } from '../../../src/lib/sicurezza/to-apache.ts';
import { toHeadersFile, type Cartella } from '../../../src/lib/sicurezza/to-headers-file.ts';
import { findVivo } from '../../../src/lib/sicurezza/vivo.ts';
import { MARKUP } from '../../support/attacks.ts';

const ECCEZIONI = listEccezioni('https://moduli.example.org/contributi?x=1');
const policy = (address: string) => formatPolitica(politicaDi(address, ECCEZIONI));

const ADDRESSES = [
  '/',
  '/404.html',
  '/ambiti/desio/indice-vecchiaia/',
  '/cerca/',
  '/tabelle/',
  '/tabelle/sql/',
  '/partecipa/',
  '/partecipa/quesiti/',
  '/incorpora/desio/indice-vecchiaia/',
  '/presentazioni/desio-finale/',
  '/infografiche/',
  '/pagefind/pagefind-worker.js',
  '/_astro/sql-worker-AbCd.js',
];

describe('the policy of a page', () => {
  it.each(ADDRESSES)('%s runs no text as code and takes nothing from other hosts', (address) => {
    const text = policy(address);
    expect(text).not.toMatch(
      /unsafe-inline|'unsafe-eval'|https?:(?!\/\/moduli\.example\.org)|\*(?! |;|$)/,
    );
    expect(text).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(text).toContain("style-src 'self';");
    expect(text).toContain("object-src 'none'; base-uri 'none'");
  });

  it('lets WebAssembly run in the search, in SQL and in their workers alone', () => {
    const wasm = ADDRESSES.filter((address) => policy(address).includes("'wasm-unsafe-eval'"));
    expect(wasm).toEqual([
      '/cerca/',
      '/tabelle/sql/',
      '/pagefind/pagefind-worker.js',
      '/_astro/sql-worker-AbCd.js',
    ]);
  });

  it('lets other sites frame an embed alone', () => {
    const framed = ADDRESSES.filter((a) => !policy(a).includes("frame-ancestors 'none'"));
    expect(framed).toEqual(['/incorpora/desio/indice-vecchiaia/']);
  });

  it('asks for Trusted Types everywhere but in the slides', () => {
    const free = ADDRESSES.filter((a) => !policy(a).includes("require-trusted-types-for 'script'"));
    expect(free).toEqual(['/presentazioni/desio-finale/']);
  });

  it('sends the form of the contributions to mail and to the endpoint of the configuration', () => {
    expect(policy('/partecipa/')).toContain(
      "form-action 'self' mailto: https://moduli.example.org;",
    );
    expect(formatPolitica(politicaDi('/partecipa/', listEccezioni('')))).toContain(
      "form-action 'self' mailto:;",
    );
  });

  it('is the same below a frozen edition', () => {
    for (const address of ADDRESSES) {
      expect(policy(`/edizioni/2026-11${address}`)).toBe(policy(address));
    }
  });

  it('in the head of a page does not say who may frame it: a browser would complain', () => {
    expect(formatPoliticaMeta(politicaDi('/', ECCEZIONI))).not.toContain('frame-ancestors');
  });
});

const cartella = (nome: string, ...figlie: Cartella[]): Cartella => ({ nome, sole: true, figlie });
const FOLDERS = [
  cartella('_astro'),
  cartella('ambiti', cartella('desio')),
  cartella('cerca'),
  cartella('edizioni', cartella('2026-11')),
  cartella('incorpora'),
  { nome: 'infografiche', sole: false, figlie: [] },
  cartella('pagefind'),
  cartella('partecipa', cartella('quesiti')),
  cartella('presentazioni'),
  cartella('tabelle', cartella('sql')),
];

/** What a host that joins the headers of all the rules that match sends for an address. */
function readHeadersFile(file: string, address: string): Record<string, string> {
  const sent: Record<string, string> = {};
  let matches = false;
  for (const line of file.split('\n').filter((one) => !one.startsWith('#'))) {
    const rule = /^\/\S*$/.exec(line)?.[0];
    if (rule !== undefined) {
      matches = rule.endsWith('*') ? address.startsWith(rule.slice(0, -1)) : rule === address;
    } else if (matches) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      if (name) sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
  }
  return sent;
}

/** What Apache sends: the last section that matches decides. */
function readHtaccess(file: string, address: string): Record<string, string> {
  const sent: Record<string, string> = {};
  let matches = true;
  for (const line of file.split('\n')) {
    const condition = /<If "%\{REQUEST_URI\} =~ m#(.*)#">/.exec(line)?.[1];
    if (condition !== undefined) matches = new RegExp(condition).test(address);
    else if (line.includes('</If>')) matches = true;
    const [, name, value] = /^\s+Header always set ([\w-]+) "(.*)"$/.exec(line) ?? [];
    if (matches && name !== undefined && value !== undefined) sent[name] = value;
  }
  return sent;
}

describe.each(['/', '/atlante/'])('the ready files of a site below %s', (base) => {
  const below = (address: string) => base + address.slice(1);

  it.each(ADDRESSES)('_headers gives %s one policy, the one of the page', (address) => {
    const sent = readHeadersFile(toHeadersFile(base, FOLDERS, ECCEZIONI), below(address));
    const wanted = intestazioniDi(address, ECCEZIONI);
    if (address === '/infografiche/') {
      // Beside pictures and documents: the page carries the rest in its head.
      wanted['Content-Security-Policy'] = "frame-ancestors 'none'";
    }
    expect(sent).toEqual(wanted);
  });

  it('_headers has less than the hundred rules that a host reads', () => {
    const rules = toHeadersFile(base, FOLDERS, ECCEZIONI).match(/^\/\S*$/gm) ?? [];
    expect(rules.length).toBeLessThan(100);
  });

  it.each([...ADDRESSES, '/dati/osservazioni.csv', '/geo/comuni.svg', '/edizioni/2026-11/cerca/'])(
    '.htaccess gives %s the headers of the policy, also when it sends a compressed copy of it',
    (address) => {
      const file = toApache(base, ECCEZIONI);
      const { 'Cache-Control': cache, ...sent } = readHtaccess(file, below(address));
      const { 'Cache-Control': wantedCache = 'no-cache', ...wanted } = intestazioniDi(
        address,
        ECCEZIONI,
      );
      expect(sent).toEqual(wanted);
      expect(cache).toBe(wantedCache);
      // What Apache looks at when it has gone on to the index of a folder and to its copy.
      const copy = `${below(address.replace(/\/$/, '/index.html'))}.br`;
      expect(readHtaccess(file, copy)).toEqual({ ...sent, 'Cache-Control': cache });
    },
  );
});

describe('findVivo', () => {
  it.each(MARKUP.filter((one) => /^["'<\]].*<(?:script|svg|img|iframe)/u.test(one)))(
    'refuses %j in a drawing',
    (attack) => {
      expect(findVivo(`<svg><title>${attack}</title></svg>`)).toBeDefined();
    },
  );

  it('lets the drawings of the atlas through, whatever their words say', () => {
    const drawing =
      '<svg class="disegno" role="img" aria-label="javascript: onda = &lt;script&gt;"><title>on load = 1</title><path d="M0,0"/><a href="/comuni/desio/"><text>Desio</text></a></svg>';
    expect(findVivo(drawing)).toBeUndefined();
  });
});
