import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/lib/build-site.ts';
import {
  ADDRESSES_FILE,
  listPublicAddresses,
  parseAddresses,
} from '../../scripts/lib/public-addresses.ts';

const promised = parseAddresses(readFileSync(ADDRESSES_FILE, 'utf8'));
const present = listPublicAddresses(SITE);

describe('public addresses', () => {
  it('are all still there', () => {
    expect(promised.length).toBeGreaterThan(500);
    expect(promised.filter((address) => !present.includes(address))).toEqual([]);
  });

  it('are all in the list of those to keep (npm run indirizzi adds the new ones)', () => {
    expect(present.filter((address) => !promised.includes(address))).toEqual([]);
  });

  it.each([
    '/',
    '/ambiti/',
    '/ambiti/desio/',
    '/ambiti/desio/indice-vecchiaia/',
    '/indicatori/',
    '/comuni/',
    '/comuni/muggio/',
    '/temi/popolazione/',
    '/mappe/',
    '/dati/',
    '/metodo/',
    '/cerca/',
    '/note-legali/',
    '/404.html',
    '/dati/osservazioni.csv',
    '/dati/indicatori.json',
    '/dati/territori.json',
    '/dati/fonti.json',
    '/dati/indicatori/indice-vecchiaia.csv',
    '/dati/indicatori/indice-vecchiaia.json',
    '/dati/comuni.topojson',
  ])('%s is one of them', (address) => {
    expect(promised).toContain(address);
  });
});
