import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readBase } from '../../scripts/lib/build-site.ts';
import { readEditore } from '../../scripts/lib/read-editore.ts';
import type { Riferimento } from '../../src/lib/citazione/formati.ts';
import { findCodiceBreve } from '../../src/lib/url/codice-breve.ts';
import { readSite, type SitePage } from '../support/read-site.ts';
import { SAMPLE_CHAPTERS } from '../support/sample-pages.ts';

const site = readSite();
const base = readBase();
const { edizione, sito } = readEditore();
const byAddress = new Map(site.pages.map((page) => [page.address, page]));
const read = (page: SitePage | undefined) => readFileSync(page?.file ?? '', 'utf8');

/** Where a page that leads elsewhere leads, without the base path; undefined for the others. */
function findMeta(html: string): string | undefined {
  const [, meta] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html) ?? [];
  return meta?.startsWith(base) ? `/${meta.slice(base.length)}` : undefined;
}

function exists(indirizzo: string): boolean {
  const [pagina = '', ancora] = indirizzo.split('#');
  return (
    site.addresses.has(pagina) && (ancora === undefined || !!site.anchors.get(pagina)?.has(ancora))
  );
}

describe('the latest edition', () => {
  const radice = `/edizioni/${edizione}/`;
  const still = site.addresses.has(`${radice}edizione.json`);

  it('has its own lasting address for each page', () => {
    const senza = [...byAddress.keys()]
      .filter((address) => !/^\/(404\.html$|c\/|edizioni\/)/.test(address))
      .filter((address) => !site.addresses.has(radice + address.slice(1)));
    expect(senza).toEqual([]);
  });

  it.skipIf(still)('is what each of those addresses leads to', () => {
    const indirizzi = [...byAddress.keys()].filter((address) => address.startsWith(radice));
    const sbagliati = indirizzi.filter(
      (address) => findMeta(read(byAddress.get(address))) !== address.slice(radice.length - 1),
    );
    expect(indirizzi.length).toBeGreaterThan(900);
    expect(sbagliati).toEqual([]);
  });

  it('is named in each page', () => {
    const muti = site.pages.filter(
      (page) => !read(page).toLowerCase().includes(`edizione ${edizione}`),
    );
    expect(muti.map(({ address }) => address)).toEqual([]);
  });
});

describe('short addresses', () => {
  const brevi = site.pages.filter(({ address }) => address.startsWith('/c/'));

  it('are there for each chapter, profile, indicatore, indice and tema', () => {
    const attesi = [...byAddress.keys()].flatMap((address) => findCodiceBreve(address) ?? []);
    expect(attesi.length).toBeGreaterThan(500);
    expect(attesi.filter((codice) => !byAddress.has(`/c/${codice}/`))).toEqual([]);
  });

  it('lead to a page, a figure or a table that exists, by a redirect and by a link', () => {
    const sbagliati = brevi.flatMap((page) => {
      const meta = findMeta(read(page));
      return meta && exists(meta) && page.links.includes(base + meta.slice(1))
        ? []
        : [`${page.address} → ${String(meta)}`];
    });
    expect(sbagliati).toEqual([]);
  });
});

describe.each(SAMPLE_CHAPTERS)('%s', (address) => {
  const { document } = parseHTML(read(byAddress.get(address)));
  const riferimenti = [...document.querySelectorAll('.cita')].map(
    (blocco) => JSON.parse(blocco.getAttribute('data-riferimento') ?? '') as Riferimento,
  );

  it('is cited, and so are its figures and its table, each by addresses that lead to it', () => {
    const cose = riferimenti.map(({ ultima }) => ultima?.split('#')[1] ?? 'capitolo');
    expect(cose.sort()).toEqual([
      'capitolo',
      'fig-andamento',
      'fig-classifica',
      'fig-mappa',
      'tab-comuni',
    ]);
    for (const { indirizzo, ultima, breve, incorpora } of riferimenti) {
      const qui = (link = '') => `/${link.slice(base.length)}`;
      expect(qui(ultima).startsWith(address)).toBe(true);
      expect(qui(indirizzo)).toBe(`/edizioni/${edizione}${qui(ultima)}`);
      expect(exists(qui(ultima))).toBe(true);
      expect(findMeta(read(byAddress.get(qui(breve))))).toBe(qui(ultima));
      if (incorpora) expect(exists(qui(incorpora))).toBe(true);
    }
  });

  it('has each figure with its data as files', () => {
    for (const figura of document.querySelectorAll('figure:has(.cita)')) {
      const file = [...figura.querySelectorAll('.cita a[download]')].map(
        (a) => a.getAttribute('href') ?? '',
      );
      expect(file.some((nome) => nome.endsWith('.csv'))).toBe(true);
      expect(file.every((nome) => site.addresses.has(`/${nome.slice(base.length)}`))).toBe(true);
    }
  });

  it('carries on paper its short address, also as a QR code', () => {
    const codice = document.querySelector('.codice-stampa');
    const indirizzo = `${sito}c/${findCodiceBreve(address) ?? ''}/`;
    expect(codice?.querySelector('svg.qr')?.getAttribute('aria-label')).toContain(indirizzo);
    expect(codice?.textContent).toContain(indirizzo.replace(/^https?:\/\/|\/$/g, ''));
  });
});
