import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateAmpiMinus, aggregateAmpiPlus } from '../../../src/lib/index/aggregate-ampi.ts';
import { aggregateGeometric } from '../../../src/lib/index/aggregate-geometric.ts';
import { listNonMonotone } from '../../../src/lib/index/list-non-monotone.ts';
import { expandObiettivo, makeObiettivo } from '../../../src/lib/index/make-obiettivi.ts';
import { measureContributi } from '../../../src/lib/index/measure-contributi.ts';
import { measureProfilo } from '../../../src/lib/index/measure-profilo.ts';
import { normaliseAmpi } from '../../../src/lib/index/normalise-ampi.ts';
import { Rifiuto } from '../../../src/lib/index/rifiuto.ts';
import { ampiEsatto, parseFrazione } from './fixtures.ts';

/** A normalised profile of 2 to 8 components. */
const profilo = fc.array(fc.double({ min: 60, max: 140, noNaN: true }), {
  minLength: 2,
  maxLength: 8,
});
/** A profile with as many positive weights. */
const pesato = fc
  .array(
    fc.tuple(
      fc.double({ min: 70, max: 130, noNaN: true }),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
    ),
    { minLength: 2, maxLength: 8 },
  )
  .map((coppie) => ({ r: coppie.map(([r]) => r), w: coppie.map(([, w]) => w) }));
/** A column of raw values that is not constant. */
const colonna = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 20 })
  .filter((x) => new Set(x).size > 1);

describe('the hand-made example in exact fractions', () => {
  const { polarity, ref, units } = ampiEsatto;
  const colonne = ref.map((rif, j) => {
    const x = units.map((unit) => Number(unit.x[j]));
    const obiettivo = makeObiettivo(x, Number(rif));
    return { obiettivo, r: normaliseAmpi(x, obiettivo, polarity[j] === 'pos' ? 1 : -1) };
  });

  it('finds the goalposts', () => {
    colonne.forEach(({ obiettivo }, j) => {
      expect(expandObiettivo(obiettivo)).toEqual({
        min: Number(ampiEsatto.goalpost_min[j]),
        max: Number(ampiEsatto.goalpost_max[j]),
      });
    });
  });

  it.each(units.map((unit, i) => ({ unit, i })))('scores unit $i', ({ unit, i }) => {
    const r = colonne.map((c) => c.r[i]!);
    expect(r).toEqual(unit.r.map(Number));
    const { media, deviazione } = measureProfilo(r);
    expect(media).toBeCloseTo(parseFrazione(unit.mean), 12);
    expect(deviazione ** 2).toBeCloseTo(parseFrazione(unit.var_pop), 10);
    expect(aggregateAmpiMinus(r)).toBeCloseTo(parseFrazione(unit.ampi_minus), 11);
    expect(aggregateAmpiPlus(r)).toBeCloseTo(parseFrazione(unit.ampi_plus), 11);
    expect(aggregateGeometric(r)).toBeCloseTo(unit.geo_mean_dec, 9);
  });

  it('is not the sample-deviation variant that some packages print', () => {
    const r = units[1]!.r.map(Number);
    const media = 110;
    const campionaria = r.reduce((somma, x) => somma + (x - media) ** 2, 0) / 2;
    expect(aggregateAmpiMinus(r)).not.toBeCloseTo(media - campionaria / media, 1);
  });
});

describe('scores', () => {
  it('is exactly 100 for a unit equal to the reference everywhere', () => {
    fc.assert(
      fc.property(colonna, fc.integer({ min: 2, max: 8 }), (x, m) => {
        const obiettivo = makeObiettivo(x);
        const r = Array.from({ length: m }, () => normaliseAmpi([obiettivo.rif], obiettivo)[0]!);
        expect(aggregateAmpiMinus(r)).toBe(100);
        expect(aggregateAmpiPlus(r)).toBe(100);
      }),
    );
  });

  it('stands below the mean with minus and above it with plus, equal only for a flat profile', () => {
    fc.assert(
      fc.property(profilo, (r) => {
        const { media, cv } = measureProfilo(r);
        expect(aggregateAmpiMinus(r)).toBeCloseTo(media * (1 - cv * cv), 9);
        expect(aggregateAmpiPlus(r)).toBeCloseTo(media * (1 + cv * cv), 9);
        if (Math.max(...r) - Math.min(...r) > 0.01) {
          expect(aggregateAmpiMinus(r)).toBeLessThan(media);
          expect(aggregateAmpiPlus(r)).toBeGreaterThan(media);
        }
      }),
    );
  });

  it('gives the same score in any order of the components, weights moving with them', () => {
    fc.assert(
      fc.property(pesato, fc.nat(), ({ r, w }, giro) => {
        const gira = (x: number[]): number[] => x.map((_, j) => x[(j + giro) % x.length]!);
        expect(aggregateAmpiPlus(gira(r), gira(w))).toBeCloseTo(aggregateAmpiPlus(r, w), 9);
      }),
    );
  });

  it('depends only on the proportions of the weights; equal weights are no weights', () => {
    fc.assert(
      fc.property(pesato, fc.double({ min: 0.01, max: 100, noNaN: true }), ({ r, w }, k) => {
        const scalati = w.map((peso) => peso * k);
        expect(aggregateAmpiMinus(r, scalati)).toBeCloseTo(aggregateAmpiMinus(r, w), 9);
        expect(
          aggregateAmpiMinus(
            r,
            r.map(() => k),
          ),
        ).toBeCloseTo(aggregateAmpiMinus(r), 9);
      }),
    );
  });

  it('splits exactly into the contributions of the components', () => {
    fc.assert(
      fc.property(pesato, fc.constantFrom('+' as const, '-' as const), ({ r, w }, segno) => {
        const somma = measureContributi(r, segno, w)
          .map(({ livello, squilibrio }) => livello + squilibrio)
          .reduce((a, b) => a + b, 0);
        const indice = segno === '+' ? aggregateAmpiPlus(r, w) : aggregateAmpiMinus(r, w);
        expect(100 + somma).toBeCloseTo(indice, 9);
      }),
    );
  });

  it('refuses a profile whose mean is not positive', () => {
    expect(() => aggregateAmpiMinus([-100, 50])).toThrow(Rifiuto);
  });
});

describe('normalisation', () => {
  it('does not change when an indicatore and its goalposts are measured in another unit', () => {
    fc.assert(
      fc.property(
        colonna,
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        (x, a, b) => {
          const r = normaliseAmpi(x, makeObiettivo(x));
          const y = x.map((valore) => a * valore + b);
          normaliseAmpi(y, makeObiettivo(y)).forEach((valore, i) => {
            expect(valore).toBeCloseTo(r[i]!, 5);
          });
        },
      ),
    );
  });

  it('mirrors around 100 when the polarity is reversed', () => {
    fc.assert(
      fc.property(colonna, (x) => {
        const obiettivo = makeObiettivo(x);
        const r = normaliseAmpi(x, obiettivo, 1);
        normaliseAmpi(x, obiettivo, -1).forEach((valore, i) => {
          expect(valore).toBeCloseTo(200 - r[i]!, 9);
        });
      }),
    );
  });

  it('leaves 70-130 rather than cutting a value when the reference is not the mid-range', () => {
    expect(normaliseAmpi([0, 10], { inf: 0, sup: 10, rif: 2 })).toEqual([88, 148]);
  });

  it('keeps a missing value missing', () => {
    expect(normaliseAmpi([1, null], { inf: 0, sup: 2, rif: 1 })).toEqual([100, null]);
  });

  it('refuses a constant indicatore', () => {
    expect(() => makeObiettivo([5, 5, null])).toThrow(/costante/u);
    expect(() => normaliseAmpi([5], { inf: 5, sup: 5, rif: 5 })).toThrow(Rifiuto);
  });
});

describe('profiles on which an improvement lowers the score', () => {
  it('names the component of the known case', () => {
    const basso = [125, 70, 70, 70, 70, 70, 70, 70];
    const alto = [130, ...basso.slice(1)];
    expect(aggregateAmpiMinus(basso)).toBeCloseTo(72.571, 3);
    expect(aggregateAmpiMinus(alto)).toBeCloseTo(72.419, 3);
    expect(listNonMonotone(alto, '-')).toEqual([0]);
  });

  it('agrees with the numerical derivative, weights or not, and AMPI+ has none in 70-130', () => {
    fc.assert(
      fc.property(pesato, fc.constantFrom('+' as const, '-' as const), ({ r, w }, segno) => {
        const score = segno === '+' ? aggregateAmpiPlus : aggregateAmpiMinus;
        const segnate = listNonMonotone(r, segno, w);
        if (segno === '+') expect(segnate).toEqual([]);
        r.forEach((valore, j) => {
          const passo = 1e-3;
          const mosso = (delta: number): number[] =>
            r.map((x, k) => (k === j ? valore + delta : x));
          const pendenza = (score(mosso(passo), w) - score(mosso(-passo), w)) / (2 * passo);
          if (Math.abs(pendenza) > 1e-5) expect(segnate.includes(j)).toBe(pendenza < 0);
        });
      }),
    );
  });
});
