import { describe, expect, it } from 'vitest';
import { indexMisure } from '../../../src/lib/indicator/misure-index.ts';

const HEAD = 'variabile,territorio,anno,valore,stato\n';
const read = (rows: string) => indexMisure({ farmacie: HEAD + rows });

describe('indexMisure', () => {
  it('finds figures and missing cells', () => {
    const misure = read(
      'punti,108023,2026,12.5,definitivo\npunti,108027,2026,,mancante:in-attesa\n',
    );
    expect(misure.find('farmacie', 'punti', '108023', '2026')).toEqual({
      valore: 12.5,
      stato: 'definitivo',
    });
    expect(misure.find('farmacie', 'punti', '108027', '2026')?.valore).toBeNull();
  });

  it.each([
    ['a text', 'punti,108023,2026,x12,definitivo'],
    ['a decimal comma', 'punti,108023,2026,"12,5",definitivo'],
    ['a value with a reason to be missing', 'punti,108023,2026,12,mancante:in-attesa'],
    ['a blank without a reason', 'punti,108023,2026,,definitivo'],
  ])('refuses %s, naming file and row', (_, row) => {
    expect(() => read(`punti,108027,2026,1,definitivo\n${row}\n`)).toThrow(
      /data\/farmacie\/misure\.csv, row 3, column "valore"/,
    );
  });
});
