import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frazioneInParole, multiploInParole } from '../../../src/lib/text/quantita.ts';

test.each([
  [0.25, 'un quarto'],
  [0.2495, 'un quarto'],
  [0.245, 'circa un quarto'],
  [0.258, 'circa un quarto'],
  [0.232, 'quasi un quarto'],
  [0.268, 'poco più di un quarto'],
  [1 / 3, 'un terzo'],
  [0.345, 'circa un terzo'],
  [0.47, 'quasi la metà'],
  [0.5, 'la metà'],
  [0.53, 'poco più della metà'],
  [0.66, 'due terzi'],
  [0.1, 'un decimo'],
  [0.2, 'un quinto'],
  [0.58, undefined],
  [0.15, undefined],
  [0, undefined],
])('share %d', (quota, atteso) => {
  expect(frazioneInParole(quota)).toBe(atteso);
});

test.each([
  [2, 'il doppio'],
  [1.93, 'circa il doppio'],
  [1.85, 'quasi il doppio'],
  [2.15, 'poco più del doppio'],
  [2.4, 'più del doppio'],
  [1.5, 'una volta e mezza'],
  [3, 'il triplo'],
  [3.4, 'più di tre volte'],
  [4.7, 'quasi cinque volte'],
  [12, 'più di dieci volte'],
  [1.2, undefined],
  [1.7, undefined],
  [1, undefined],
])('ratio %d', (rapporto, atteso) => {
  expect(multiploInParole(rapporto)).toBe(atteso);
});

test('"più di" and "quasi" are on the side of the truth', () => {
  const numeri: Record<string, number> = { doppio: 2, triplo: 3, tre: 3, quattro: 4, cinque: 5 };
  fc.assert(
    fc.property(fc.double({ min: 1.6, max: 5.4, noNaN: true }), (r) => {
      const parole = multiploInParole(r);
      const n = numeri[/(doppio|triplo|\w+(?= volte))/.exec(parole ?? '')?.[0] ?? ''];
      if (parole === undefined || n === undefined) return true;
      if (parole.includes('più d')) return r > n;
      if (parole.startsWith('quasi')) return r < n && r > n * 0.919;
      return Math.abs(r / n - 1) <= 0.0501;
    }),
  );
});
