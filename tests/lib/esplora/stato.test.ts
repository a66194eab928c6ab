import { describe, expect, it } from 'vitest';
import { parseStato, statoToQuery } from '../../../src/lib/esplora/stato.ts';

const IDS = new Set(['indice-vecchiaia', 'reddito-medio-contribuente', 'quota-stranieri']);

describe('state of the explorer in the address', () => {
  it('is nothing for the state in which the page opens', () => {
    expect(statoToQuery(parseStato('', IDS))).toBe('');
  });

  it.each([
    'i=quota-stranieri&anno=2021',
    'vista=due&i=quota-stranieri&anno2=2019&ambito=monza&t=108033',
    'vista=bivariata&j=quota-stranieri&servizi=farmacie,rsa',
    'anno=2018-2&scala=continua',
  ])('%s is written as it was read', (query) => {
    expect(statoToQuery(parseStato(query, IDS))).toBe(query);
  });

  it('leaves out the second map when there is one only', () => {
    expect(statoToQuery(parseStato('j=quota-stranieri&anno2=2019', IDS))).toBe('');
  });

  it.each([
    'i=<script>alert(1)</script>',
    'i=__proto__&vista=tre&scala=nessuna',
    'anno=2020";drop&anno2=99999',
    'ambito=milano&t=108033<b>&servizi=bar,__proto__',
    'servizi=,,,&i=&t=%00',
  ])('%s asks for nothing the atlas has: the page opens as usual', (query) => {
    expect(statoToQuery(parseStato(query, IDS))).toBe('');
  });
});
