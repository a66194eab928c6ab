import { describe, expect, it } from 'vitest';
import { findComune, measureDistanza } from '../../../src/lib/flussi/find-comune.ts';
import { neutralizza } from '../../../src/lib/table/neutralizza.ts';
import { readValore } from '../../../src/lib/flussi/read-valore.ts';
import type { Campo } from '../../../src/lib/flussi/schema.ts';
import { CATALOGO, UTENTI } from './esempi.ts';

const INTERO = UTENTI.fields.find(({ name }) => name === 'anziani')!;
const DECIMALE: Campo = {
  ...INTERO,
  type: 'number',
  constraints: { minimum: 0, maximum: 500_000_000 },
};
const valore = (cella: string | number, campo = INTERO) => {
  const letto = readValore(cella, campo);
  return letto.tipo === 'numero' ? letto.valore : letto.tipo;
};

describe('readValore', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['12,0', 12],
    [12, 12],
    ['１２', 12],
    ['12\u00a0345', 12345],
    ['', 'vuota'],
    ['-', 'vuota'],
    ['0', 0],
  ])('reads %j in a column of whole numbers', (cella, atteso) => {
    expect(valore(cella)).toBe(atteso);
  });

  it.each([
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1.234,50', 1234.5],
    ['1.234.567', 1234567],
    ['0,125', 0.125],
    [12.345, 12.345],
  ])('reads %j in a column with decimals', (cella, atteso) => {
    expect(valore(cella, DECIMALE)).toBe(atteso);
  });

  it.each([
    '1.234',
    '1,234',
    '-3',
    '12,5',
    'dodici',
    '<3',
    '*',
    'n.d.',
    '=1+1',
    '12 utenti',
    '€ 3',
    '3391234567',
    '1,234.50',
  ])('refuses %j, never guesses', (cella) => {
    expect(valore(cella)).toBe('errore');
  });

  it('says how to write what can be read in two ways', () => {
    expect(readValore('1.234', INTERO)).toMatchObject({ rimedio: expect.stringContaining('1234') });
  });

  it('never repeats words that it cannot read', () => {
    expect(JSON.stringify(readValore('Brambilla', INTERO))).not.toContain('Brambilla');
  });
});

describe('findComune', () => {
  const find = (testo: string) => findComune(testo, CATALOGO.comuni);

  it.each([
    ['108023', '108023'],
    ['Desio', '108023'],
    ['DESIO ', '108023'],
    ["MUGGIO'", '108034'],
    ['Bovisio Masciago', '108010'],
    ['Trezzo sull’Adda', '015221'],
    ['15221', '015221'],
  ])('understands %s', (testo, codice) => {
    expect(find(testo).comune?.codice).toBe(codice);
  });

  it('tells when a zero was lost', () => {
    expect(find('15221')).toMatchObject({ nota: expect.stringContaining('015221') });
    expect(find('108023')).not.toHaveProperty('nota');
  });

  it.each([
    ['Dezio', 'Desio'],
    ['Cesano Madermo', 'Cesano Maderno'],
    ['Unione Basiano-Masate', 'Basiano'],
    ['015075', '108019'],
    ['999999', '62 comuni'],
    ['Milano', 'foglio «Comuni»'],
  ])('does not guess %s but helps', (testo, aiuto) => {
    expect(find(testo)).toMatchObject({ suggerimento: expect.stringContaining(aiuto) });
  });

  it('measures a distance that is symmetric and zero on itself', () => {
    expect(measureDistanza('desio', 'desio')).toBe(0);
    expect(measureDistanza('desio', 'dezi')).toBe(2);
    expect(measureDistanza('dezi', 'desio')).toBe(2);
  });
});

describe('neutralizza', () => {
  it.each(['=1+1', '+39', '-2', '@SUM(A1)', ' =1+1', '\u200b=1', '\t=1', '＝1+1'])(
    'disarms %j',
    (testo) => {
      expect(neutralizza(testo)).toBe(`'${testo}`);
    },
  );

  it.each(['Ufficio di Piano', 'a=b', '108023', ''])('leaves %j alone', (testo) => {
    expect(neutralizza(testo)).toBe(testo);
  });
});
