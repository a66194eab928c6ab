import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumber } from '../../../src/lib/table/read-number.ts';

describe('findNumber', () => {
  it.each([
    ['1234', 'intero', 1234],
    ['-7', 'intero', -7],
    ['3654.0', 'intero-punto', 3654],
    ['12.34', 'decimale', 12.34],
    ['4,5915', 'virgola', 4.5915],
    ['-0', 'intero', 0],
  ] as const)('reads %s written as %s', (text, tipo, value) => {
    expect(findNumber(text, tipo)).toBe(value);
  });

  it.each([
    ['1.234', 'intero'],
    ['1,234', 'decimale'],
    ['1.234,5', 'virgola'],
    ['12.34', 'virgola'],
    ['1e3', 'decimale'],
    ['0x10', 'intero'],
    [' 12', 'intero'],
    ['', 'intero'],
    ['NaN', 'decimale'],
    ['3654.5', 'intero-punto'],
    ['١٢', 'intero'],
  ] as const)('does not read %j as %s', (text, tipo) => {
    expect(findNumber(text, tipo)).toBeUndefined();
  });

  it('gives back any number that was written with a comma', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(9999), (whole, decimals) => {
        const text = `${String(whole)},${String(decimals)}`;
        expect(findNumber(text, 'virgola')).toBe(Number(text.replace(',', '.')) || 0);
      }),
    );
  });
});
