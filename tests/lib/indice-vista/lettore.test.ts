import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RigaRicalcolo } from '../../../src/lib/index/ricalcola-indice.ts';
import {
  formatLettoreCsv,
  formatStato,
  isPubblicato,
  listQuote,
  makeStatoIniziale,
  parseStato,
  rankLettore,
} from '../../../src/lib/indice-vista/lettore.ts';

const iniziale = makeStatoIniziale([1 / 3, 1 / 3, 1 / 3]);

describe('the state in the address', () => {
  it('starts from the published weights, in proportion', () => {
    expect(iniziale).toEqual({ pesi: [50, 50, 50], aggregazione: 'penalita' });
    expect(makeStatoIniziale([0.4, 0.4, 0.2]).pesi).toEqual([50, 50, 25]);
  });

  it('comes back from its own query', () => {
    const stato = fc.record({
      pesi: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
      aggregazione: fc.constantFrom('penalita', 'aritmetica', 'geometrica'),
    });
    fc.assert(
      fc.property(stato, (scelto) => {
        const letto = parseStato(formatStato(scelto, iniziale), iniziale);
        expect(letto).toEqual(isPubblicato(scelto, iniziale) ? iniziale : scelto);
      }),
    );
  });

  it.each([
    '?pesi=50,50',
    '?pesi=50,50,50,50',
    '?pesi=50,50,1e9',
    '?pesi=-5,50,50',
    '?pesi=a,b,c',
    '?pesi=50,,50.5',
    '?pesi=<script>,1,2&media=constructor',
    '?media=__proto__',
    '?%E0%A4%A',
  ])('%s leaves the published choices', (query) => {
    expect(parseStato(query, iniziale)).toEqual(iniziale);
  });

  it('reads weights and mean apart: one good, one bad', () => {
    expect(parseStato('?pesi=0,50,100&media=boh', iniziale)).toEqual({
      pesi: [0, 50, 100],
      aggregazione: 'penalita',
    });
  });

  it('is the published one whatever the scale of equal weights', () => {
    expect(isPubblicato({ pesi: [10, 10, 10], aggregazione: 'penalita' }, iniziale)).toBe(true);
    expect(isPubblicato({ pesi: [10, 10, 15], aggregazione: 'penalita' }, iniziale)).toBe(false);
    expect(isPubblicato({ pesi: [10, 10, 10], aggregazione: 'aritmetica' }, iniziale)).toBe(false);
  });

  it('has shares that sum to one, or to zero when nothing is left', () => {
    expect(listQuote([50, 0, 50])).toEqual([0.5, 0, 0.5]);
    expect(listQuote([0, 0, 0])).toEqual([0, 0, 0]);
  });
});

const riga = (
  territorio: string,
  valore: number | null,
  posti: [number, number] | null,
): RigaRicalcolo => ({
  territorio,
  valore,
  rango: 1,
  intervallo: posti && {
    rango: 1,
    inf: posti[0],
    sup: posti[1],
    mediana: 1,
    terzo: 1,
    quotaTerzo: 1,
  },
});

describe('rankLettore', () => {
  it('orders the comuni and gives each its fascia', () => {
    const righe = [
      riga('108001', 90, [3, 3]),
      riga('108002', 110, [1, 2]),
      riga('desio', 120, [1, 1]),
      riga('108003', 105, [1, 2]),
      riga('108004', null, null),
    ];
    expect(rankLettore(righe).map(({ territorio, fascia }) => [territorio, fascia])).toEqual([
      ['108002', 1],
      ['108003', 1],
      ['108001', 2],
    ]);
  });

  it('gives no fascia when a single component leaves no interval', () => {
    expect(rankLettore([riga('108001', 90, null)])[0]?.fascia).toBeNull();
  });
});

it('the file of the reader says on every row that it is not the published index', () => {
  const csv = formatLettoreCsv(
    [riga('108001', 101.25, [2, 5]), riga('108002', null, null)],
    { pesi: [50, 0, 100], aggregazione: 'aritmetica' },
    { indice: 'prova', anno: '2021', componenti: ['a', 'b', 'c'], nome: (t) => `Comune ${t}` },
  );
  const righe = csvParse(csv);
  expect(righe).toHaveLength(2);
  for (const r of righe) {
    expect(r['autore']).toBe('indice del lettore');
    expect(r['media']).toBe('aritmetica');
    expect(r['pesi']).toMatch(/^a=0\.333\d* b=0 c=0\.666\d*$/);
  }
  expect(righe[0]).toMatchObject({ valore: '101.25', rango_5: '2', rango_95: '5' });
  expect(righe[1]).toMatchObject({ valore: '', rango_5: '' });
});
