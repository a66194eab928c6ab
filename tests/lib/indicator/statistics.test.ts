import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateClassi } from '../../../src/lib/indicator/classi.ts';
import { calculateGini } from '../../../src/lib/indicator/gini.ts';
import { calculateByar, calculateWilson } from '../../../src/lib/indicator/interval.ts';
import { findNearestAnno } from '../../../src/lib/indicator/pesi.ts';
import { joinStati } from '../../../src/lib/indicator/stato.ts';

describe('calculateGini', () => {
  it('is zero when all classes have the same mean', () => {
    expect(
      calculateGini([
        { frequenza: 10, ammontare: 100 },
        { frequenza: 30, ammontare: 300 },
      ]),
    ).toBeCloseTo(0, 12);
  });

  it('is the share of the poor when one class has all the income', () => {
    expect(
      calculateGini([
        { frequenza: 90, ammontare: 0 },
        { frequenza: 10, ammontare: 1 },
      ]),
    ).toBeCloseTo(0.9, 12);
  });

  it('follows the formula by hand', () => {
    // f = 0.5, 0.3, 0.2; S = 0.1, 0.4, 1.
    const classi = [
      { frequenza: 50, ammontare: 100 },
      { frequenza: 30, ammontare: 300 },
      { frequenza: 20, ammontare: 600 },
    ];
    expect(calculateGini(classi)).toBeCloseTo(1 - (0.5 * 0.1 + 0.3 * 0.5 + 0.2 * 1.4), 12);
  });

  it('depends neither on the order of the classes nor on the size of the population', () => {
    const classe = fc.record({
      frequenza: fc.integer({ min: 1, max: 999 }),
      ammontare: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(classe, { minLength: 2, maxLength: 7 }), (classi) => {
        const gini = calculateGini(classi);
        const larger = classi.map(({ frequenza, ammontare }) => ({
          frequenza: 3 * frequenza,
          ammontare: 3 * ammontare,
        }));
        expect(calculateGini(larger.reverse())).toBeCloseTo(gini, 9);
        expect(gini).toBeGreaterThanOrEqual(-1e-12);
        expect(gini).toBeLessThan(1);
      }),
    );
  });
});

describe('calculateWilson', () => {
  it('gives the published example of 81 in 263', () => {
    // Newcombe 1998, Statistics in Medicine 17, p. 857-872, table I, method 3: 0.2553 to 0.3662.
    const [low, high] = calculateWilson(81, 263, 1)!;
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
  });

  it('gives the published example of none in 20', () => {
    const [low, high] = calculateWilson(0, 20, 1)!;
    expect([low, high.toFixed(4)]).toEqual([0, '0.1611']);
  });

  it('holds the proportion and stays within 0 and 100', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, share) => {
          const count = Math.round(share * total);
          const [low, high] = calculateWilson(count, total, 100)!;
          expect(low).toBeLessThanOrEqual((100 * count) / total);
          expect(high).toBeGreaterThanOrEqual((100 * count) / total);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('is null for counts that are no proportion', () => {
    expect(calculateWilson(5, 4, 1)).toBeNull();
    expect(calculateWilson(0, 0, 1)).toBeNull();
  });
});

describe('calculateByar', () => {
  it('comes close to the exact Poisson limits of 10 events (4.80 to 18.39)', () => {
    const [low, high] = calculateByar(10, 1, 1)!;
    expect(low).toBeCloseTo(4.79, 2);
    expect(high).toBeCloseTo(18.39, 1);
  });

  it('starts at zero when nothing happened', () => {
    const [low, high] = calculateByar(0, 1000, 1000)!;
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(3);
  });
});

describe('joinStati', () => {
  it.each([
    [['definitivo', 'definitivo'], 'definitivo'],
    [['approssimato', 'provvisorio'], 'provvisorio+approssimato'],
    [['parziale', 'provvisorio+parziale'], 'provvisorio+parziale'],
    [['provvisorio', 'mancante:in-attesa'], 'mancante:in-attesa'],
    [[], 'definitivo'],
  ])('%j -> %s', (stati, stato) => {
    expect(joinStati(stati)).toBe(stato);
  });
});

describe('findNearestAnno', () => {
  const available = ['2011', '2019', '2020', '2022', '2023'];
  it.each([
    ['2018', '2019'],
    ['2016-1', '2019'],
    ['2021', '2022'],
    ['2015', '2019'],
    ['2014', '2011'],
  ])('%s is weighed with %s', (anno, nearest) => {
    expect(findNearestAnno(anno, available)).toBe(nearest);
  });
});

describe('calculateClassi', () => {
  it('breaks at the lowest value of each class above the first', () => {
    expect(calculateClassi([1, 2, 10, 11, 20, 21, 30, 31, 40, 41])).toEqual([10, 20, 30, 40]);
  });

  it('has fewer classes than five when there are fewer values', () => {
    expect(calculateClassi([0, 0, 5])).toEqual([5]);
    expect(calculateClassi([3, 3])).toEqual([]);
  });
});
