import { describe, expect, it } from 'vitest';
import { formatCollegamento, parseCollegamento } from '../../../src/lib/raccolta/collegamento.ts';
import { findTipo } from '../../../src/lib/raccolta/tipo-voce.ts';
import { A, B, C } from './voci.ts';

describe('a collection in an address', () => {
  it('holds where the parts stand, in order, and nothing that the reader wrote', () => {
    const frammento = formatCollegamento([A, { ...B, nota: 'riservata' }, C]);
    expect(frammento).toBe(
      '#parti=ambiti/desio/quota-65-piu,ambiti/desio/quota-65-piu~fig-mappa,ambiti/monza/quota-65-piu~tab-comuni',
    );
    expect(parseCollegamento(frammento)).toEqual(
      [A, B, C].map(({ indirizzo, ancora }) => ({ indirizzo, ancora })),
    );
  });

  it.each([
    '',
    '#',
    '#titolo-parti',
    '#parti=',
    '#parti=//altrove.example',
    '#parti=..%2Fx',
    '#parti=metodo',
  ])('offers nothing when the address says "%s"', (frammento) => {
    expect(parseCollegamento(frammento)).toEqual([]);
  });

  it('offers each part once and leaves out what is not of the atlas', () => {
    expect(parseCollegamento('#parti=temi/casa,temi/casa,altro/x,temi/casa~<b>')).toEqual([
      { indirizzo: '/temi/casa/', ancora: '' },
    ]);
  });
});

it.each([
  ['/ambiti/desio/quota-65-piu/', '', 'capitolo'],
  ['/ambiti/desio/', '', 'profilo'],
  ['/comuni/muggio/', '', 'profilo'],
  ['/indici/partecipazione/', '', 'indice'],
  ['/temi/casa/', '', 'tema'],
  ['/indicatori/quota-65-piu/', '', 'indicatore'],
  ['/comuni/muggio/', 'fig-spina', 'figura'],
  ['/ambiti/desio/quota-65-piu/', 'tab-comuni', 'tabella'],
  ['/ambiti/desio/quota-65-piu/', 'quesiti', undefined],
  ['/ambiti/', '', undefined],
  ['/', '', undefined],
])('what stands at %s%s is %s', (indirizzo, ancora, tipo) => {
  expect(findTipo({ indirizzo, ancora })).toBe(tipo);
});
