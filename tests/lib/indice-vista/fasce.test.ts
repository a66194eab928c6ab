import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sonoDistinguibili } from '../../../src/lib/index/summarise-ranghi.ts';
import {
  groupFasce,
  listClassificate,
  listNonDistinguibili,
} from '../../../src/lib/indice-vista/fasce.ts';
import { makeClassificate, makeRiga } from './righe.ts';

const nomi = (fasce: { territorio: string }[][]) =>
  fasce.map((fascia) => fascia.map(({ territorio }) => territorio).join(' '));

describe('groupFasce', () => {
  it('keeps together neighbours whose intervals all overlap', () => {
    const righe = makeClassificate([
      ['a', 1, 2],
      ['b', 1, 4],
      ['c', 2, 9],
      ['d', 3, 12],
      ['e', 13, 13],
    ]);
    expect(nomi(groupFasce(righe))).toEqual(['a b c', 'd', 'e']);
  });

  it('does not chain: overlapping the last one is not enough', () => {
    const righe = makeClassificate([
      ['a', 1, 3],
      ['b', 3, 6],
      ['c', 6, 9],
    ]);
    expect(nomi(groupFasce(righe))).toEqual(['a b', 'c']);
  });

  it('is empty for no territory', () => {
    expect(groupFasce([])).toEqual([]);
  });

  it('never puts together two territories that are told apart, and parts only where it must', () => {
    const intervallo = fc
      .tuple(fc.integer({ min: 1, max: 62 }), fc.integer({ min: 1, max: 62 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(intervallo, { maxLength: 62 }), (intervalli) => {
        const righe = makeClassificate(
          intervalli.map(([inf, sup], i) => [String(i), inf, sup] as const),
        );
        const fasce = groupFasce(righe);
        expect(fasce.flat()).toEqual(righe);
        for (const fascia of fasce)
          for (const a of fascia)
            for (const b of fascia)
              expect(sonoDistinguibili(a.intervallo, b.intervallo)).toBe(false);
        fasce.slice(1).forEach((fascia, i) => {
          const prima = fasce[i]!;
          expect(prima.some((a) => sonoDistinguibili(a.intervallo, fascia[0]!.intervallo))).toBe(
            true,
          );
        });
      }),
    );
  });
});

describe('listClassificate', () => {
  it('keeps one level, from the highest score, without the territories that have none', () => {
    const righe = [
      makeRiga('108002', { rango: 2, posti: [1, 3] }),
      makeRiga('108001', { rango: 1, posti: [1, 2] }),
      makeRiga('108003', { valore: null, rango: null }),
      makeRiga('desio', { rango: 1, posti: [1, 1] }),
      makeRiga('provincia-mb', { rango: null }),
    ];
    expect(nomi([listClassificate(righe, 'comune')])).toEqual(['108001 108002']);
    expect(nomi([listClassificate(righe, 'ambito')])).toEqual(['desio']);
  });
});

it('listNonDistinguibili leaves out the territory itself', () => {
  const righe = makeClassificate([
    ['a', 1, 2],
    ['b', 2, 4],
    ['c', 5, 6],
  ]);
  expect(nomi(righe.map((riga) => listNonDistinguibili(riga, righe)))).toEqual(['b', 'a', '']);
});
