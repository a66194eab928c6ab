import { zipSync, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixZipDates } from '../../../src/lib/archivio/xlsx/fix-zip-dates.ts';
import { makeFoglioDati } from '../../../src/lib/archivio/xlsx/foglio-dati.ts';
import { decimaliToFormato } from '../../../src/lib/archivio/xlsx/foglio.ts';
import { campoTesto } from '../../../src/lib/archivio/tabella.ts';

const FILES = {
  'a.txt': new TextEncoder().encode('uno'),
  'b/c.xml': new TextEncoder().encode('<due/>'.repeat(100)),
};

describe('fixZipDates', () => {
  it('gives the same bytes to archives made at different times', () => {
    const first = zipSync(FILES, { mtime: '2020-05-06T07:08:10' });
    const second = zipSync(FILES, { mtime: '2026-11-24T12:30:00' });
    expect(first).not.toEqual(second);
    expect(fixZipDates(first)).toEqual(fixZipDates(second));
  });

  it('leaves the files as they are', () => {
    expect(unzipSync(fixZipDates(zipSync(FILES)))).toEqual(FILES);
  });

  it('refuses what is not a ZIP', () => {
    expect(() => fixZipDates(new Uint8Array(100))).toThrow('not a plain ZIP');
    expect(() => fixZipDates(new Uint8Array(3))).toThrow('not a plain ZIP');
  });
});

describe('makeFoglioDati', () => {
  const campi = [
    campoTesto('territorio', ''),
    { nome: 'valore', tipo: 'numero' as const, descrizione: '' },
    campoTesto('avviso', '', false),
  ];

  it('keeps numbers as numbers, shows decimals, leaves out columns that nobody fills', () => {
    const foglio = makeFoglioDati(
      'Dati',
      campi,
      [
        ['015014', 12.345, null],
        ['108001', null, null],
      ],
      () => decimaliToFormato(1),
    );
    expect(foglio.righeFisse).toBe(1);
    expect(foglio.righe).toEqual([
      [
        { valore: 'territorio', stile: 'intestazione' },
        { valore: 'valore', stile: 'intestazione' },
      ],
      [{ valore: '015014' }, { valore: 12.345, formato: '#,##0.0' }],
      [{ valore: '108001' }, { valore: null, formato: '#,##0.0' }],
    ]);
  });

  it.each([
    [0, '#,##0'],
    [2, '#,##0.00'],
  ])('%i decimals are %s', (decimali, formato) => {
    expect(decimaliToFormato(decimali)).toBe(formato);
  });
});
