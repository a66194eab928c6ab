import { expect, test } from 'vitest';
import { cambioPercentuale, isImporto } from '../../../src/lib/text/cambio.ts';
import {
  complemento,
  differenzaInProsa,
  findDifferenzaCoerente,
  nomeValore,
  valoreInProsa,
} from '../../../src/lib/text/unita-in-prosa.ts';

const m = (unita: string, decimali: number, id = 'x') => ({ id, unita, decimali });

test.each([
  [27400.2, m('euro', 0), '27.400 euro'],
  [9.84, m('%', 1), '9,8%'],
  [45.23, m('% della superficie', 1), '45,2% della superficie'],
  [186.24, m('anziani ogni 100 giovani', 1), '186,2 anziani ogni 100 giovani'],
  [0.385, m('indice 0-1', 3), '0,385'],
  [7, m('livello 1-10', 0), '7'],
  [1, m('persone', 0), '1 persona'],
  [193123, m('persone', 0), '193.123 persone'],
  [1, m('alunni', 0), '1 alunno'],
  [12.3, m('euro per residente 15-29', 1), '12,3 euro per residente fra 15 e 29 anni'],
  [57.1, m('ogni 100 in età attiva', 1), '57,1 ogni 100 persone in età attiva'],
  [2100, m('euro al m²', 0), '2.100 euro al m²'],
  [3.1, m('ogni 1.000 abitanti', 1, 'tasso-migratorio-interno'), '+3,1 ogni 1.000 abitanti'],
])('value %d', (valore, misura, atteso) => {
  expect(valoreInProsa(valore, misura)).toBe(atteso);
});

test.each([
  [-2.31, m('%', 1), '2,3 punti percentuali'],
  [1, m('% della superficie', 1), 'un punto percentuale'],
  [3100, m('euro', 0), '3.100 euro'],
  [-45.04, m('anziani ogni 100 giovani', 1), '45,0 anziani ogni 100 giovani'],
  [0.012, m('indice 0-1', 3), '0,012 punti'],
  [5.1, m('%', 1, 'scarto-spesa-standard'), '5,1 punti percentuali'],
])('difference %d', (differenza, misura, atteso) => {
  expect(differenzaInProsa(differenza, misura)).toBe(atteso);
});

test.each([
  [24300, 27400, '+12,8%'],
  [200, 150, '−25,0%'],
  [200, 200, '0,0%'],
  [0, 12, undefined],
  [-3, 12, undefined],
])('relative change %d -> %d', (prima, ultima, atteso) => {
  expect(cambioPercentuale(prima, ultima)).toBe(atteso);
});

test('only amounts and counts change in per cent', () => {
  expect(
    ['euro', 'euro al m²', 'persone', 'alunni', 'kg per abitante'].map((u) => isImporto(m(u, 0))),
  ).toEqual([true, true, true, true, true]);
  expect(
    ['%', 'persone per famiglia', 'anziani ogni 100 giovani'].map((u) => isImporto(m(u, 1))),
  ).toEqual([false, false, false]);
});

test.each([
  [14.3, m('%', 1), 'del 14,3%'],
  [8.3, m('%', 1), "dell'8,3%"],
  [0.4, m('%', 1), 'dello 0,4%'],
  [141.2, m('anziani ogni 100 giovani', 1), '141,2'],
  [3.1, m('%', 1, 'variazione-popolazione-2011'), '+3,1%'],
])('complement %d', (valore, misura, atteso) => {
  expect(complemento(valore, misura)).toBe(atteso);
});

test.each([
  ['persone', 'numero'],
  ['alunni', 'numero'],
  ['livello 1-10', 'livello'],
  ['decile 1-10', 'decile'],
  ['persone per famiglia', 'valore'],
  ['%', 'valore'],
])('one figure in %s is a %s', (unita, atteso) => {
  expect(nomeValore(m(unita, 0))).toBe(atteso);
});

test('a difference that rounding would contradict is not told', () => {
  expect(findDifferenzaCoerente(1463.3, 1233.1, m('euro al m²', 0))).toBe('230 euro al m²');
  expect(findDifferenzaCoerente(1462.6, 1233.4, m('euro al m²', 0))).toBeUndefined();
  expect(findDifferenzaCoerente(30.8, 29.7, m('%', 1))).toBe('1,1 punti percentuali');
});
