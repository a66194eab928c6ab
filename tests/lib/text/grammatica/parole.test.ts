import { describe, expect, test } from 'vitest';
import {
  conta,
  contaInLettere,
  puntiPercentuali,
} from '../../../../src/lib/text/grammatica/concordanza.ts';
import { elenco } from '../../../../src/lib/text/grammatica/elenco.ts';
import { inLettere } from '../../../../src/lib/text/grammatica/in-lettere.ts';
import { maiuscola, minuscola } from '../../../../src/lib/text/grammatica/maiuscola.ts';
import { ilOrdinale, ordinale } from '../../../../src/lib/text/grammatica/ordinale.ts';

test.each([
  [0, '0 comuni'],
  [1, '1 comune'],
  [2, '2 comuni'],
  [21, '21 comuni'],
  [62, '62 comuni'],
  [1234, '1.234 comuni'],
])('conta %i', (n, atteso) => {
  expect(conta(n, 'comune', 'comuni')).toBe(atteso);
});

test.each([
  [1, 'm', 'un comune'],
  [2, 'm', 'due comuni'],
  [7, 'm', 'sette comuni'],
  [1, 'f', 'una scuola'],
  [3, 'f', 'tre scuole'],
] as const)('conta in lettere %i %s', (n, genere, atteso) => {
  const [s, p] = genere === 'm' ? ['comune', 'comuni'] : ['scuola', 'scuole'];
  expect(contaInLettere(n, s, p, genere)).toBe(atteso);
});

test.each([
  [2.31, 1, '2,3 punti percentuali'],
  [-2.31, 1, '2,3 punti percentuali'],
  [1, 1, 'un punto percentuale'],
  [0.96, 1, 'un punto percentuale'],
  [0.5, 1, '0,5 punti percentuali'],
  [1.04, 2, '1,04 punti percentuali'],
  [12, 0, '12 punti percentuali'],
])('punti percentuali %d', (v, decimali, atteso) => {
  expect(puntiPercentuali(v, decimali)).toBe(atteso);
});

test.each([
  [0, 'zero'],
  [1, 'uno'],
  [8, 'otto'],
  [10, 'dieci'],
  [13, 'tredici'],
  [17, 'diciassette'],
  [19, 'diciannove'],
  [20, 'venti'],
  [21, 'ventuno'],
  [23, 'ventitré'],
  [28, 'ventotto'],
  [29, 'ventinove'],
  [33, 'trentatré'],
  [38, 'trentotto'],
  [41, 'quarantuno'],
  [55, 'cinquantacinque'],
  [62, 'sessantadue'],
  [80, 'ottanta'],
  [88, 'ottantotto'],
  [99, 'novantanove'],
  [100, '100'],
  [7900, '7.900'],
])('%i in lettere', (n, atteso) => {
  expect(inLettere(n)).toBe(atteso);
});

test.each([-1, 1.5, NaN])('%d cannot be spelled', (n) => {
  expect(() => inLettere(n)).toThrow(RangeError);
});

test.each([
  [1, 'm', 'primo'],
  [1, 'f', 'prima'],
  [2, 'f', 'seconda'],
  [3, 'm', 'terzo'],
  [5, 'm', 'quinto'],
  [10, 'f', 'decima'],
  [11, 'm', '11º'],
  [23, 'm', '23º'],
  [62, 'f', '62ª'],
] as const)('ordinale %i %s', (n, genere, atteso) => {
  expect(ordinale(n, genere)).toBe(atteso);
});

test.each([
  [1, 'm', 'il primo'],
  [2, 'f', 'la seconda'],
  [8, 'm', "l'ottavo"],
  [8, 'f', "l'ottava"],
  [9, 'm', 'il nono'],
  [11, 'm', "l'11º"],
  [11, 'f', "l'11ª"],
  [12, 'm', 'il 12º'],
  [62, 'm', 'il 62º'],
] as const)('il/la + ordinale %i %s', (n, genere, atteso) => {
  expect(ilOrdinale(n, genere)).toBe(atteso);
});

describe('elenco', () => {
  test.each([
    [[], ''],
    [['Desio'], 'Desio'],
    [['Desio', 'Varedo'], 'Desio e Varedo'],
    [['Desio', 'Limbiate', 'Varedo'], 'Desio, Limbiate e Varedo'],
    [['Monza', 'Erba'], 'Monza ed Erba'],
    [['istruzione', 'lavoro', 'età'], 'istruzione, lavoro ed età'],
  ])('%j', (voci, atteso) => {
    expect(elenco(voci)).toBe(atteso);
  });
});

test('only the first letter changes case', () => {
  expect(maiuscola("è del 9,8% nell'ambito di Monza")).toBe("È del 9,8% nell'ambito di Monza");
  expect(minuscola('Indice di fragilità comunale (Istat)')).toBe(
    'indice di fragilità comunale (Istat)',
  );
});
