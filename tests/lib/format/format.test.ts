import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAnno, formatAnnoBreve } from '../../../src/lib/format/format-anno.ts';
import { formatNumero } from '../../../src/lib/format/format-numero.ts';
import { formatMotivo, isMancante } from '../../../src/lib/format/format-stato.ts';
import { formatEtichetta, formatValore } from '../../../src/lib/format/format-valore.ts';
import { roundHalfUp } from '../../../src/lib/format/round-half-up.ts';

describe('formatNumero', () => {
  it.each([
    [0, 0, '0'],
    [1234.5, 1, '1.234,5'],
    [1234567, 0, '1.234.567'],
    [999.95, 1, '1.000,0'],
    [186.45, 1, '186,5'],
    [1.005, 2, '1,01'],
    [8.35, 1, '8,4'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [-1234.5, 1, '−1.234,5'],
    [-0.04, 1, '0,0'],
    [1e-7, 2, '0,00'],
    [0.1 + 0.2, 3, '0,300'],
  ])('%d at %d decimals is %s', (valore, decimali, testo) => {
    expect(formatNumero(valore, decimali)).toBe(testo);
  });

  it('signs a variation, but not a zero', () => {
    expect(formatNumero(3.14, 1, { segno: true })).toBe('+3,1');
    expect(formatNumero(-3.14, 1, { segno: true })).toBe('−3,1');
    expect(formatNumero(0.04, 1, { segno: true })).toBe('0,0');
  });

  it('refuses what is not a number', () => {
    expect(() => formatNumero(NaN, 1)).toThrow(RangeError);
    expect(() => formatNumero(Infinity, 1)).toThrow(RangeError);
  });
});

describe('roundHalfUp', () => {
  it('follows the decimal digits, half away from zero, whatever their binary form', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 3 }), (n, d) => {
        const valore = Number(`${String(n)}e-${String(d)}`);
        const atteso = (n < 0 ? -1n : 1n) * ((BigInt(Math.abs(n)) + 5n) / 10n);
        expect(roundHalfUp(valore, d - 1) + 0).toBe(Number(`${String(atteso)}e-${String(d - 1)}`));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(3), (v, d) => {
        expect(roundHalfUp(roundHalfUp(v, d), d)).toBe(roundHalfUp(v, d));
      }),
    );
  });
});

describe('formatValore', () => {
  it.each([
    [8.94, '%', 1, '8,9%'],
    [31.2, '% della superficie', 1, '31,2%'],
    [25310, 'euro', 0, '25.310\u00a0€'],
    [1808, 'euro al m²', 0, '1.808\u00a0€/m²'],
    [186.5, 'anziani ogni 100 giovani', 1, '186,5'],
    [2113.4, 'abitanti per km²', 0, '2.113\u00a0ab./km²'],
  ])('%d in %s', (valore, unita, decimali, testo) => {
    expect(formatValore(valore, { unita, decimali })).toBe(testo);
  });

  it('keeps in a label only the unit that is one sign', () => {
    expect(formatEtichetta(1808, { unita: 'euro al m²', decimali: 0 })).toBe('1.808');
    expect(formatEtichetta(8.94, { unita: '%', decimali: 1 })).toBe('8,9%');
  });
});

describe('formatAnno', () => {
  it('reads every form of the database', () => {
    expect(formatAnno('2024')).toBe('2024');
    expect(formatAnno('2024', 'scolastico')).toBe('2024/25');
    expect(formatAnno('2099', 'scolastico')).toBe('2099/00');
    expect(formatAnno('2018-2')).toBe('2° semestre 2018');
    expect(formatAnno('2026-01-01')).toBe('1° gennaio 2026');
    expect(formatAnno('2011-10-09')).toBe('9 ottobre 2011');
    expect(formatAnnoBreve('2018-1')).toBe('I 2018');
    expect(formatAnnoBreve('2024', 'scolastico')).toBe('2024/25');
  });

  it.each(['24', '2018-3', '2026-13-01', 'duemila', ''])('refuses "%s"', (anno) => {
    expect(() => formatAnno(anno)).toThrow(RangeError);
  });
});

describe('formatMotivo', () => {
  it('says why a value is missing', () => {
    expect(formatMotivo('mancante:in-attesa')).toBe('dato non ancora acquisito');
    expect(formatMotivo('')).toBe('dato mancante');
    expect(isMancante('mancante:in-attesa')).toBe(true);
    expect(isMancante('provvisorio+parziale')).toBe(false);
  });
});
