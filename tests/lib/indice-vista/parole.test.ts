import { describe, expect, it } from 'vitest';
import {
  formatPosti,
  fraseAmbito,
  frasePosti,
  titoloIndice,
  titoloRobustezza,
} from '../../../src/lib/indice-vista/parole.ts';
import { groupFasce } from '../../../src/lib/indice-vista/fasce.ts';
import type { Ambito } from '../../../src/lib/model.ts';
import { makeClassificate } from './righe.ts';

const nome = (territorio: string) => territorio;

describe('titoloIndice', () => {
  it('names those who stand alone', () => {
    const fasce = groupFasce(
      makeClassificate([
        ['Monza', 1, 1],
        ['Seregno', 2, 3],
        ['Desio', 2, 3],
        ['Lazzate', 4, 4],
      ]),
    );
    expect(titoloIndice(fasce, nome)).toBe(
      'Monza ha il valore più alto e si distingue dagli altri; Lazzate ha il valore più basso e si distingue dagli altri',
    );
  });

  it('says that a few are not told apart, and counts them when they are many', () => {
    const fasce = groupFasce(
      makeClassificate([
        ['Limbiate', 1, 2],
        ['Lentate sul Seveso', 1, 4],
        ['A', 5, 9],
        ['B', 5, 9],
        ['C', 5, 9],
        ['D', 5, 9],
      ]),
    );
    expect(titoloIndice(fasce, nome)).toBe(
      'Limbiate e Lentate sul Seveso hanno i valori più alti e non si distinguono fra loro; ' +
        'quattro comuni, fra cui B, C e D, hanno i valori più bassi e non si distinguono fra loro',
    );
  });

  it('claims nothing when nobody is told apart', () => {
    const fasce = groupFasce(
      makeClassificate([
        ['A', 1, 2],
        ['B', 1, 2],
      ]),
    );
    expect(titoloIndice(fasce, nome)).toBe('Nessun comune si distingue da tutti gli altri');
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
