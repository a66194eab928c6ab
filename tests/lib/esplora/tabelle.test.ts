import { describe, expect, it } from 'vitest';
import { etichetteClassi } from '../../../src/lib/esplora/etichette-classi.ts';
import { makeNote } from '../../../src/lib/esplora/note-valori.ts';
import { parseCella } from '../../../src/lib/esplora/parse-cella.ts';

describe('parseCella', () => {
  it.each([
    ['25.310 €', 25310],
    ['8,9%', 8.9],
    ['−3,2%', -3.2],
    ['+1,5', 1.5],
    ['3º su 7', 3],
    ['1.234.567', 1234567],
    ['2024', 2024],
    [' 186,5 ', 186.5],
    ['10,2–14,8', 10.2],
  ])('%j sorts as %d', (cella, numero) => {
    expect(parseCella(cella).numero).toBe(numero);
  });

  it.each(['–', 'dato non rilevato', '', "Cornate d'Adda"])('%j holds no number', (cella) => {
    expect(parseCella(cella).numero).toBeNull();
  });
});

describe('etichetteClassi', () => {
  it('puts a break in the class above it, as the map does', () => {
    expect(etichetteClassi([10, 20], { unita: '%', decimali: 0 })).toEqual([
      'meno di 10%',
      'da 10% a meno di 20%',
      '20% e oltre',
    ]);
  });

  it('has one label more than the breaks, none without breaks', () => {
    const unita = { unita: 'euro', decimali: 0 };
    expect(etichetteClassi([1, 2, 3, 4], unita)).toHaveLength(5);
    expect(etichetteClassi([], unita)).toEqual([]);
  });
});

describe('makeNote', () => {
  const cella = (territorio: string, stato: string) => ({ territorio, stato });

  it('says once what most values share, and who does not share it', () => {
    expect(
      makeNote([
        cella('a', 'provvisorio'),
        cella('b', 'provvisorio'),
        cella('c', 'definitivo'),
        cella('d', 'approssimato'),
      ]),
    ).toEqual({ '*': 'Dato provvisorio', c: '', d: 'Dato approssimato' });
  });

  it('is empty when all is final', () => {
    expect(makeNote([cella('a', 'definitivo'), cella('b', 'definitivo')])).toEqual({});
  });

  it('leaves the reason of a missing value to the mark itself', () => {
    expect(makeNote([cella('a', 'definitivo'), cella('b', 'mancante:in-attesa')])).toEqual({});
  });
});
