import { expect, test } from 'vitest';
import {
  type Affermazione,
  valutaAffermazione,
} from '../../../src/lib/text/valuta-affermazione.ts';
import { aDesio, makeDati } from './esempi.ts';

const comuni = Object.fromEntries(
  Object.entries(aDesio([8, 9, 10, 11, 12, 9.5, 6])).map(([c, v]) => [c, { '2025': v }]),
);
const dati = makeDati({
  ...comuni,
  'carate-brianza': { '2025': 9 },
  desio: { '2020': 8, '2022': 8.6, '2023': 9.1, '2025': 9.8 },
  monza: { '2025': 13 },
  seregno: { '2020': 8, '2022': 9, '2023': 7, '2025': 8 },
  'vimercate-trezzo': { '2025': 7 },
  'provincia-mb': { '2025': 9 },
  lombardia: { '2025': 12.3 },
  '108099': { '2025': [38, [33, 43]] },
});

const VERE: readonly Affermazione[] = [
  { tipo: 'sopra', territorio: 'desio', rispetto: 'provincia-mb' },
  { tipo: 'sotto', territorio: 'desio', rispetto: 'lombardia' },
  { tipo: 'sopra', territorio: 'desio', rispetto: 9.5 },
  { tipo: 'in-linea', territorio: 'carate-brianza', rispetto: 'provincia-mb' },
  { tipo: 'cresce', territorio: 'desio' },
  { tipo: 'cresce', territorio: 'desio', dal: '2023', al: '2025' },
  { tipo: 'cala', territorio: 'seregno', dal: '2022', al: '2023' },
  { tipo: 'massimo', territorio: 'monza' },
  { tipo: 'minimo', territorio: 'vimercate-trezzo' },
  { tipo: 'massimo', territorio: '108034', fra: ['108010', '108019', '108034'] },
  { tipo: 'massimo', territorio: 'desio', fra: ['seregno', 'vimercate-trezzo'] },
  { tipo: 'circa-volte', territorio: '108034', rispetto: '108045', volte: 2 },
  { tipo: 'almeno', territorio: 'desio', soglia: 9.8 },
  { tipo: 'al-piu', territorio: 'desio', soglia: 9.8 },
  { tipo: 'fra', territorio: 'desio', min: 9, max: 10 },
  { tipo: 'fra', territorio: 'desio', anno: '2020', min: 7.9, max: 8.1 },
];

const FALSE: readonly Affermazione[] = [
  { tipo: 'sotto', territorio: 'desio', rispetto: 'provincia-mb' },
  { tipo: 'sopra', territorio: 'carate-brianza', rispetto: 'provincia-mb' },
  { tipo: 'in-linea', territorio: 'desio', rispetto: 'lombardia' },
  { tipo: 'cala', territorio: 'desio' },
  { tipo: 'cresce', territorio: 'seregno' },
  { tipo: 'cresce', territorio: 'monza' },
  { tipo: 'cresce', territorio: 'seregno', dal: '2020', al: '2025' },
  { tipo: 'massimo', territorio: 'desio' },
  { tipo: 'minimo', territorio: 'seregno' },
  { tipo: 'massimo', territorio: 'provincia-mb' },
  { tipo: 'circa-volte', territorio: '108034', rispetto: '108023', volte: 2 },
  { tipo: 'almeno', territorio: 'desio', soglia: 9.9 },
  { tipo: 'al-piu', territorio: 'desio', soglia: 9.7 },
  { tipo: 'fra', territorio: 'desio', min: 10, max: 11 },
  // The interval 33-43 covers 40: neither above nor below.
  { tipo: 'sotto', territorio: '108099', rispetto: 40 },
  // No value: no claim.
  { tipo: 'sopra', territorio: 'desio', rispetto: 'italia' },
  { tipo: 'almeno', territorio: '108001', soglia: 0 },
  { tipo: 'almeno', territorio: 'desio', anno: '1999', soglia: 0 },
];

test.each(VERE.map((a) => [JSON.stringify(a), a] as const))('holds: %s', (_, a) => {
  expect(valutaAffermazione(a, dati)).toMatchObject({ vera: true });
});

test.each(FALSE.map((a) => [JSON.stringify(a), a] as const))('does not hold: %s', (_, a) => {
  expect(valutaAffermazione(a, dati)).toMatchObject({ vera: false });
});

test('one figure changed makes the claim false, and the verdict shows the figures', () => {
  const a: Affermazione = { tipo: 'sopra', territorio: 'desio', rispetto: 'provincia-mb' };
  const prima = makeDati({
    desio: { '2025': 9.8 },
    'provincia-mb': { '2025': 9 },
    '108023': { '2025': 9 },
  });
  const dopo = makeDati({
    desio: { '2025': 8.8 },
    'provincia-mb': { '2025': 9 },
    '108023': { '2025': 9 },
  });
  expect(valutaAffermazione(a, prima).vera).toBe(true);
  expect(valutaAffermazione(a, dopo)).toEqual({
    vera: false,
    attuale: 'desio 8,8% (2025); provincia-mb 9,0% (2025)',
  });
});

test('values that print the same are neither above nor the highest', () => {
  const pari = makeDati({
    desio: { '2025': 9.04 },
    monza: { '2025': 9.01 },
    'carate-brianza': { '2025': 1 },
    seregno: { '2025': 1 },
    'vimercate-trezzo': { '2025': 1 },
    '108023': { '2025': 9 },
    '108027': { '2025': 1 },
  });
  expect(
    valutaAffermazione({ tipo: 'sopra', territorio: 'desio', rispetto: 'monza' }, pari).vera,
  ).toBe(false);
  expect(valutaAffermazione({ tipo: 'massimo', territorio: 'desio' }, pari).vera).toBe(false);
});

test('the highest of five needs all five', () => {
  const quattro = makeDati({
    desio: { '2025': 9 },
    monza: { '2025': null },
    'carate-brianza': { '2025': 1 },
    seregno: { '2025': 1 },
    'vimercate-trezzo': { '2025': 1 },
    '108023': { '2025': 9 },
  });
  expect(valutaAffermazione({ tipo: 'massimo', territorio: 'desio' }, quattro)).toEqual({
    vera: false,
    attuale: 'desio 9,0% (2025); senza valore: monza',
  });
});

test('a comparison of years does not cross a break', () => {
  const rotta = makeDati(
    { desio: { '2019': 20, '2021': 8, '2022': 9 } },
    { rotture: [{ anno: '2021', nota: '' }] },
  );
  expect(
    valutaAffermazione({ tipo: 'cala', territorio: 'desio', dal: '2019', al: '2022' }, rotta).vera,
  ).toBe(false);
  expect(
    valutaAffermazione({ tipo: 'cresce', territorio: 'desio', dal: '2021', al: '2022' }, rotta)
      .vera,
  ).toBe(true);
});
