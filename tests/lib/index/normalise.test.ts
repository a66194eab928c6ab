import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseBorda } from '../../../src/lib/index/normalise-borda.ts';
import { normaliseDistance } from '../../../src/lib/index/normalise-distance.ts';
import { normaliseGoalposts } from '../../../src/lib/index/normalise-goalposts.ts';
import { normaliseMinmax } from '../../../src/lib/index/normalise-minmax.ts';
import { normaliseMpi } from '../../../src/lib/index/normalise-mpi.ts';
import { normalisePercentile } from '../../../src/lib/index/normalise-percentile.ts';
import { normaliseRank } from '../../../src/lib/index/normalise-rank.ts';
import { normaliseZscore } from '../../../src/lib/index/normalise-zscore.ts';
import { coinr } from './fixtures.ts';

const colonna = fc
  .array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 30 })
  .filter((x) => new Set(x).size > 1);

it.each(coinr.n_goalposts)('goalposts of COINr: $x in [$lo, $hi], direction $dir', (caso) => {
  const { x, lo, hi, scale, dir, y } = caso;
  expect(normaliseGoalposts([x], { inf: lo, sup: hi }, dir, { scala: scale })[0]).toBeCloseTo(
    y,
    12,
  );
});

it.each(coinr.n_dist2targ)(
  'distance to target of COINr: $x to $targ',
  ({ x, targ, dir, cap, y }) => {
    normaliseDistance(x, targ, dir, cap).forEach((valore, i) => {
      expect(valore).toBeCloseTo(y[i]!, 12);
    });
  },
);

describe('min-max', () => {
  it('takes the lowest value to one end and the highest to the other, reversed by polarity', () => {
    fc.assert(
      fc.property(colonna, fc.constantFrom(1 as const, -1 as const), (x, verso) => {
        const y = normaliseMinmax(x, verso);
        expect(y[x.indexOf(Math.min(...x))]).toBe(verso === 1 ? 0 : 100);
        expect(y[x.indexOf(Math.max(...x))]).toBe(verso === 1 ? 100 : 0);
      }),
    );
  });

  it('does not cut values outside given goalposts', () => {
    expect(normaliseMinmax([20], 1, { inf: 0, sup: 10 })).toEqual([200]);
  });
});

describe('standard scores', () => {
  it('have mean 0 and population deviation 1; the MPI has 100 and 10', () => {
    fc.assert(
      fc.property(colonna, (x) => {
        const z = normaliseZscore(x).map((valore) => valore!);
        const mpi = normaliseMpi(x, -1).map((valore) => valore!);
        const media = (y: number[]): number => y.reduce((a, b) => a + b, 0) / y.length;
        const scarto = (y: number[]): number => Math.sqrt(media(y.map((v) => (v - media(y)) ** 2)));
        expect(media(z)).toBeCloseTo(0, 9);
        expect(scarto(z)).toBeCloseTo(1, 9);
        expect(media(mpi)).toBeCloseTo(100, 9);
        expect(scarto(mpi)).toBeCloseTo(10, 9);
      }),
    );
  });

  it('refuse a constant indicatore', () => {
    expect(() => normaliseMpi([3, 3, 3])).toThrow(/costante/u);
  });
});

describe('ranks', () => {
  it('share the lower rank, skip the missing, and turn with polarity', () => {
    expect(normaliseRank([10, null, 30, 10, 20])).toEqual([1, null, 4, 1, 3]);
    expect(normaliseRank([10, null, 30, 10, 20], -1)).toEqual([3, null, 1, 3, 2]);
    expect(normaliseBorda([10, null, 30, 10, 20])).toEqual([0, null, 3, 0, 2]);
    expect(normalisePercentile([10, null, 30, 10, 20])).toEqual([0, null, 1, 0, 2 / 3]);
  });

  it('do not move under any increasing change of unit', () => {
    fc.assert(
      fc.property(colonna, (x) => {
        expect(normaliseRank(x.map((valore) => valore ** 3 + 7))).toEqual(normaliseRank(x));
      }),
    );
  });
});
