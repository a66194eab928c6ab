import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADDRESSES_FILE, parseAddresses } from '../../../scripts/lib/public-addresses.ts';
import { findCodiceBreve, listIndirizziBrevi } from '../../../src/lib/url/codice-breve.ts';

const promessi = parseAddresses(readFileSync(ADDRESSES_FILE, 'utf8'));

describe('findCodiceBreve', () => {
  it('has five easy characters, the same for ever', () => {
    expect(findCodiceBreve('/ambiti/desio/indice-vecchiaia/')).toBe('ktg46');
    expect(findCodiceBreve('/comuni/muggio/')).toMatch(/^[2-9bcdfghjkmnpqrstvwxyz]{5}$/);
  });

  it('follows the code of a chapter with a letter for its figures and its table', () => {
    const codici = ['fig-mappa', 'fig-classifica', 'fig-andamento', 'tab-comuni'].map((ancora) =>
      findCodiceBreve('/ambiti/desio/indice-vecchiaia/', ancora),
    );
    expect(codici).toEqual(['ktg46m', 'ktg46c', 'ktg46s', 'ktg46t']);
  });

  it.each([
    ['/mappe/', undefined],
    ['/indici/partecipazione/costruisci/', undefined],
    ['/ambiti/desio/indice-vecchiaia/', 'fig-striscia'],
    ['/ambiti/desio/indice-vecchiaia/', 'toString'],
    ['/comuni/muggio/', 'fig-mappa'],
  ])('is not there for %s %s', (indirizzo, ancora) => {
    expect(findCodiceBreve(indirizzo, ancora)).toBeUndefined();
  });
});

describe('listIndirizziBrevi', () => {
  it('gives each promised page a code that no other has', () => {
    const brevi = listIndirizziBrevi(promessi);
    expect(brevi.length).toBeGreaterThan(2000);
    expect(new Set(brevi.map(({ codice }) => codice)).size).toBe(brevi.length);
  });

  it('refuses two pages with the same code, naming both', () => {
    expect(() => listIndirizziBrevi(['/temi/casa/', '/comuni/lesmo/', '/temi/casa/'])).toThrow(
      /\/temi\/casa\/ and \/temi\/casa\/ .*\/c\/\w{5}\//,
    );
  });
});
