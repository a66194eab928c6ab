import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALCOLI,
  DISPOSIZIONI,
  formatStato,
  GRUPPI,
  parseStato,
  STATO_INIZIALE,
} from '../../../src/lib/tabelle/stato.ts';

const parse = (query: string) => parseStato(new URLSearchParams(query));
const reread = (query: string) => parse(formatStato(parse(query)));

describe('state of the tables in the address', () => {
  it('an empty query is the initial state', () => {
    expect(parse('')).toEqual(STATO_INIZIALE);
  });

  it('what the form sends (repeated names) and what the address says (commas) are the same', () => {
    expect(parse('i=a&i=b&t=comuni:desio')).toEqual(parse('?i=a,b&t=comuni:desio'));
  });

  it('comes back whole from its own address', () => {
    const list = (...voci: string[]) => fc.uniqueArray(fc.constantFrom(...voci), { minLength: 1 });
    const stato = fc.record({
      indicatori: list('indice-vecchiaia', 'quota-stranieri', 'tutti'),
      territori: list('comuni', 'comuni:monza', '108009', 'ambiti'),
      anni: list('2018-2', '2020', '2024'),
      disposizione: fc.constantFrom(...DISPOSIZIONI),
      gruppo: fc.constantFrom(...GRUPPI),
      calcolo: fc.constantFrom(...CALCOLI.filter((c) => c === '' || c === 'per-abitante')),
      totali: fc.boolean(),
      calore: fc.boolean(),
      cerca: fc.constantFrom('', 'Pozzo d’Adda & co.', '"<b>"'),
      soglia: fc.option(
        fc.record({
          colonna: fc.constantFrom('2024', 'nati~abitanti'),
          min: fc.constantFrom(-1.5, 0, 12),
          max: fc.option(fc.integer()),
        }),
      ),
      ordine: fc.constantFrom('territorio', 'nati~abitanti'),
      decrescente: fc.boolean(),
      pagina: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(stato, (uno) => {
        expect(parse(formatStato(uno))).toEqual(uno);
      }),
    );
  });

  it('reads anything without failing, and what it read stays the same', () => {
    fc.assert(
      fc.property(fc.string(), (testo) => {
        expect(reread(testo)).toEqual(parse(testo));
      }),
    );
  });

  it.each(['p=-3', 'p=1e9', 'c=altro', 'i=<script>', 't=../..', 'a=20x4', 'f=2024', 'o=%00'])(
    'is as if %s were not there',
    (query) => {
      expect(parse(query)).toEqual(STATO_INIZIALE);
    },
  );

  it('a comparison needs years in the columns, and more than one', () => {
    const stato = parse('k=variazione&a=2024&c=righe');
    expect([stato.disposizione, stato.anni]).toEqual(['anni', ['tutti']]);
  });
});
