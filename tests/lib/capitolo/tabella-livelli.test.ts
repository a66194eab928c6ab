import { describe, expect, it } from 'vitest';
import { makeTabellaLivelli } from '../../../src/lib/capitolo/tabelle.ts';

const comune = (territorio: string, valore: number | null) => ({
  territorio,
  nome: territorio,
  valore,
  stato: valore === null ? ('mancante:non-rilevato' as const) : ('definitivo' as const),
});

describe('makeTabellaLivelli', () => {
  const gruppi = [
    {
      territorio: 'desio',
      nome: 'Desio',
      comuni: [comune('a', 2), comune('b', 2), comune('c', 9)],
    },
    { territorio: 'monza', nome: 'Monza', comuni: [comune('d', 1), comune('e', null)] },
  ];
  const { anni, righe } = makeTabellaLivelli(gruppi, 'monza');
  const numbers = righe.map(({ celle }) => celle.map(({ testo }) => Number(testo)));

  it('counts the comuni of each ambito at each level, and no missing one', () => {
    expect(anni).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(numbers).toEqual([
      [0, 2, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it('sets the ambito of the page in evidence', () => {
    expect(righe.map(({ evidenza }) => evidenza)).toEqual([false, true]);
  });
});
