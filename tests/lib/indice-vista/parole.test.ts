import { describe, expect, it } from 'vitest';
import {
  formatPosti,
  fraseAmbito,
  frasePosti,
  titoloIndice,
  titoloRobustezza,
} from '../../../src/lib/indice-vista/parole.ts';
import type { Ambito } from '../../../src/lib/model.ts';
import { makeClassificate } from './righe.ts';

const nome = (territorio: string) => territorio;

describe('titoloIndice', () => {
  it('names those who stand alone', () => {
    const comuni = makeClassificate([
      ['Monza', 1, 1],
      ['Seregno', 2, 3],
      ['Desio', 2, 3],
      ['Lazzate', 4, 4],
    ]);
    expect(titoloIndice(comuni, nome)).toBe(
      'Monza ha il valore più alto e si distingue da tutti gli altri; Lazzate ha il valore più basso e si distingue da tutti gli altri',
    );
  });

  it('does not set apart the last one when others may stand in its place', () => {
    const fra = (altri: number) =>
      titoloIndice(
        makeClassificate([
          ['A', 1, 1],
          ['B', 2, 3],
          ['C', 2, 3],
          ...Array.from({ length: altri }, (_, i) => [`D${String(i)}`, 4, 9] as const),
          ['E', 3, 3],
          ['F', 9, 9],
        ]),
        nome,
      );
    expect(fra(2)).toMatch(/; F ha il valore più basso ma non si distingue da D0 e D1$/);
    expect(fra(5)).toMatch(
      /; F ha il valore più basso ma non si distingue da altri cinque comuni$/,
    );
  });

  it('says that a few are not told apart, and counts them when they are many', () => {
    const comuni = makeClassificate([
      ['Limbiate', 1, 2],
      ['Lentate sul Seveso', 1, 4],
      ['A', 5, 9],
      ['B', 5, 9],
      ['C', 5, 9],
      ['D', 5, 9],
    ]);
    expect(titoloIndice(comuni, nome)).toBe(
      'Limbiate e Lentate sul Seveso hanno i valori più alti e non si distinguono fra loro; ' +
        'quattro comuni, fra cui B, C e D, hanno i valori più bassi e non si distinguono fra loro',
    );
  });

  it('claims nothing when nobody is told apart', () => {
    const comuni = makeClassificate([
      ['A', 1, 2],
      ['B', 1, 2],
    ]);
    expect(titoloIndice(comuni, nome)).toBe('Nessun comune si distingue dagli altri');
    expect(titoloIndice([], nome)).toMatch(/mancano i valori/);
  });
});

describe('ranks in words', () => {
  it.each([
    [1, 4, '1º–4º', 'sta fra il primo e il quarto posto'],
    [8, 11, '8º–11º', "sta fra l'ottavo e l'11º posto"],
    [2, 2, '2º', 'ha sempre il secondo posto'],
  ])('from %i to %i', (inf, sup, breve, frase) => {
    expect(formatPosti({ inf, sup })).toBe(breve);
    expect(frasePosti({ inf, sup })).toBe(frase);
  });
});

describe('fraseAmbito', () => {
  const ambiti = makeClassificate([
    ['desio', 1, 1],
    ['seregno', 2, 3],
    ['monza', 2, 3],
  ]);
  const ambito = (id: string) => ({ id, nome: id, comuni: [] }) as unknown as Ambito;

  it('says when an ambito stands apart', () => {
    expect(fraseAmbito({ ambiti }, ambito('desio'), nome)).toMatch(
      /ha sempre il primo posto.*si distingue dagli altri quattro\.$/,
    );
  });

  it('names those from which it does not', () => {
    expect(fraseAmbito({ ambiti }, ambito('seregno'), nome)).toMatch(
      /non si distingue da monza\.$/,
    );
  });
});

it('titoloRobustezza names the choice that moves most on average', () => {
  const voce = (quale: string, medio: number) =>
    ({ ipotesi: 'esclusione', nome: quale, medio, massimo: 9 }) as const;
  expect(titoloRobustezza([voce('a', 1), voce('b', 3)], 2.345)).toBe(
    'In tutte le prove un comune si sposta in media di 2,3 posti; da sola, la scelta che conta di più è b',
  );
});
