import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFormula, type Cella } from '../../../src/lib/indicator/evaluate.ts';
import { listRiferimenti, parseFormula } from '../../../src/lib/indicator/formula.ts';

const cells: Record<string, Cella> = {
  a: { valore: 10, stato: 'definitivo' },
  b: { valore: 4, stato: 'provvisorio' },
  zero: { valore: 0, stato: 'definitivo' },
  segreto: { valore: null, stato: 'mancante:segreto-statistico' },
  attesa: { valore: null, stato: 'mancante:in-attesa' },
};
const calculate = (text: string) =>
  evaluateFormula(parseFormula(text), ({ variabile }) => cells[variabile]);

describe('parseFormula', () => {
  it.each([
    ['a - b - 1', 5],
    ['a + b * 2', 18],
    ['(a + b) / 2', 7],
    ['(a - b) + (b - a)', 0],
    ['a / (a / b)', 4],
    ['80 * a', 800],
  ])('%s = %d', (text, value) => {
    expect(calculate(text)?.valore).toBe(value);
  });

  it('reads fonte, variable and year; a hyphen is part of a name', () => {
    expect(
      listRiferimenti(
        parseFormula('istat-ifc/aree-protette - indicatori/prezzo-abitazioni@2018-2'),
      ),
    ).toEqual([
      { fonte: 'istat-ifc', variabile: 'aree-protette', anno: null },
      { fonte: 'indicatori', variabile: 'prezzo-abitazioni', anno: '2018-2' },
    ]);
  });

  it.each(['', 'a +', '(a', 'a b', 'a + + b', '* a', 'a )', 'a/b/c', '1.2.3'])(
    'refuses %j',
    (text) => {
      expect(() => parseFormula(text)).toThrow(`formula "${text}"`);
    },
  );

  it('answers any text with a formula or with an error that quotes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 +-*/()@.'.split('')) }), (text) => {
        try {
          expect(parseFormula(text)).toHaveProperty('tipo');
        } catch (error) {
          expect((error as Error).message).toContain('formula "');
        }
      }),
    );
  });
});

describe('evaluateFormula', () => {
  it('joins the states of the figures', () => {
    expect(calculate('a + b')).toEqual({ valore: 14, stato: 'provvisorio' });
  });

  it('is missing, with the first reason, when a figure is missing', () => {
    expect(calculate('a + segreto + attesa')).toEqual({
      valore: null,
      stato: 'mancante:segreto-statistico',
    });
  });

  it('does not apply when it divides by zero', () => {
    expect(calculate('a / zero')?.stato).toBe('mancante:non-applicabile');
  });

  it('is undefined when the fonte has no such row', () => {
    expect(calculate('a + niente')).toBeUndefined();
  });
});
