import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregateArithmetic,
  type Aggregatore,
} from '../../../src/lib/index/aggregate-arithmetic.ts';
import { aggregateCopeland, outrankUnita } from '../../../src/lib/index/aggregate-copeland.ts';
import { aggregateGeometric } from '../../../src/lib/index/aggregate-geometric.ts';
import { aggregateHarmonic, aggregatePower } from '../../../src/lib/index/aggregate-power.ts';
import { aggregatePresenti } from '../../../src/lib/index/aggregate-presenti.ts';
import { Rifiuto } from '../../../src/lib/index/rifiuto.ts';
import { scalePesi } from '../../../src/lib/index/scale-pesi.ts';
import { coinr } from './fixtures.ts';

const profilo = fc.array(fc.double({ min: 1, max: 200, noNaN: true }), {
  minLength: 2,
  maxLength: 8,
});

describe('means of COINr', () => {
  it.each(coinr.a_gmean)('geometric $x $w', ({ x, w, y, error }) => {
    if (error) expect(() => aggregateGeometric(x, w)).toThrow(/non positivo/u);
    else expect(aggregateGeometric(x, w)).toBeCloseTo(y!, 12);
  });

  it.each(coinr.a_hmean)('harmonic $x $w', ({ x, w, y }) => {
    expect(aggregateHarmonic(x, w)).toBeCloseTo(y!, 12);
  });

  it.each(coinr.a_genmean)('generalised $x $w $p', ({ x, w, p, y }) => {
    expect(aggregatePower(x, p!, w)).toBeCloseTo(y!, 12);
  });

  it('builds the printed hierarchy: sub-index means, then their mean', () => {
    const media = (voce: Record<string, number | string>, ...nomi: string[]): number =>
      aggregateArithmetic(nomi.map((nome) => Number(voce[nome])));
    for (const voce of coinr.hierarchy_printed) {
      const conn = media(voce, 'Physical', 'ConEcFin', 'Political', 'Instit', 'P2P');
      const sust = media(voce, 'Environ', 'Social', 'SusEcFin');
      expect(conn).toBeCloseTo(Number(voce['Conn']), 1);
      expect(sust).toBeCloseTo(Number(voce['Sust']), 1);
      expect(aggregateArithmetic([conn, sust])).toBeCloseTo(Number(voce['Index']), 1);
    }
  });
});

it('orders the means: harmonic, geometric, arithmetic', () => {
  fc.assert(
    fc.property(profilo, (r) => {
      expect(aggregateHarmonic(r)).toBeLessThanOrEqual(aggregateGeometric(r) + 1e-9);
      expect(aggregateGeometric(r)).toBeLessThanOrEqual(aggregateArithmetic(r) + 1e-9);
    }),
  );
});

it('grows with every component under every mean', () => {
  const medie: Aggregatore[] = [aggregateArithmetic, aggregateGeometric, aggregateHarmonic];
  fc.assert(
    fc.property(profilo, fc.nat(), fc.constantFrom(...medie), (r, dove, media) => {
      const j = dove % r.length;
      const mosso = r.map((x, k) => (k === j ? x + 1 : x));
      expect(media(mosso)).toBeGreaterThan(media(r));
    }),
  );
});

describe('missing values', () => {
  it.each(coinr.data_threshold.rows.map((riga, i) => ({ riga, y: coinr.data_threshold.y[i]! })))(
    'at a threshold of two thirds $riga gives $y',
    ({ riga, y }) => {
      const { valore } = aggregatePresenti(aggregateArithmetic, riga, [1, 1, 1], 2 / 3);
      if (y === null) expect(valore).toBeNull();
      else expect(valore).toBeCloseTo(y, 9);
    },
  );

  it('rescales the weights over what is there and says how much is there', () => {
    expect(aggregatePresenti(aggregateArithmetic, [10, null, 40], [1, 5, 2], 0.5)).toEqual({
      valore: 30,
      quota: 2 / 3,
    });
  });

  it('never counts a component without weight', () => {
    expect(aggregatePresenti(aggregateArithmetic, [10, null], [1, 0], 1)).toEqual({
      valore: 10,
      quota: 1,
    });
  });

  it('gives no score when nothing is there, whatever the threshold', () => {
    expect(aggregatePresenti(aggregateArithmetic, [null, null], [1, 1], 0).valore).toBeNull();
  });
});

it('refuses weights that are negative or sum to zero', () => {
  expect(() => scalePesi([0, 0])).toThrow(Rifiuto);
  expect(() => scalePesi([1, -1])).toThrow(Rifiuto);
  expect(() => aggregateArithmetic([1, 2], [0, 0])).toThrow(/zero/u);
});

describe('the rule without compensation', () => {
  const { X, ...attesi } = coinr.outranking;
  const righe = X.x1.map((_, i) => [X.x1[i]!, X.x2[i]!, X.x3[i]!]);

  it('builds the outranking matrix of COINr', () => {
    const matrice = outrankUnita(righe);
    expect(matrice[1]![0]).toBeCloseTo(attesi.m21, 12);
    expect(matrice[2]![0]).toBeCloseTo(attesi.m31, 12);
    expect(matrice[3]![0]).toBeCloseTo(attesi.m41, 12);
    expect(matrice.flat().filter((quota) => quota === 1)).toHaveLength(attesi.nDominant);
  });

  it('scores a pair of opposite units zero, a dominant unit the most', () => {
    const { X: pari, y } = coinr.copeland_tie;
    expect(aggregateCopeland(pari.x1.map((_, i) => [pari.x1[i]!, pari.x2[i]!]))).toEqual(y);
    expect(aggregateCopeland(righe)[3]).toBe(3);
  });
});
