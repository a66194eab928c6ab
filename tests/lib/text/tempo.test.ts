import { expect, test } from 'vitest';
import { dalAl, isVecchio, nelPeriodo, periodo } from '../../../src/lib/text/tempo.ts';

const reddito = { id: 'reddito-medio-contribuente' };
const alunni = { id: 'alunni-primaria' };
const prezzo = { id: 'prezzo-abitazioni' };
const popolazione = { id: 'popolazione-residente' };
const decessi = { id: 'variazione-decessi-2020-2022' };

test.each([
  [reddito, '2024', 'nel 2024'],
  [reddito, '2011', 'nel 2011'],
  [alunni, '2024', "nell'anno scolastico 2024/25"],
  [alunni, '2019', "nell'anno scolastico 2019/20"],
  [alunni, '1999', "nell'anno scolastico 1999/00"],
  [prezzo, '2018-2', 'nel secondo semestre 2018'],
  [prezzo, '2016-1', 'nel primo semestre 2016'],
  [popolazione, '2026', 'al 1° gennaio 2026'],
  [popolazione, '2011', 'al censimento del 2011'],
  [decessi, '2022', 'nel 2020-2022'],
])('%j %s', (indicatore, anno, atteso) => {
  expect(nelPeriodo(anno, indicatore)).toBe(atteso);
});

test.each([
  [reddito, '2024', '2024'],
  [alunni, '2024', '2024/25'],
  [prezzo, '2018-1', 'primo semestre 2018'],
  [popolazione, '2026', '2026'],
])('period alone: %j %s', (indicatore, anno, atteso) => {
  expect(periodo(anno, indicatore)).toBe(atteso);
});

test.each([
  [reddito, '2018', '2024', 'dal 2018 al 2024'],
  [alunni, '2021', '2024', "dall'anno scolastico 2021/22 al 2024/25"],
  [prezzo, '2016-1', '2018-2', 'dal primo semestre 2016 al secondo semestre 2018'],
])('span: %j %s %s', (indicatore, da, a, atteso) => {
  expect(dalAl(da, a, indicatore)).toBe(atteso);
});

test('a headline says the year of values that a reader would take for today', () => {
  expect(['2011', '2018-2', '2021', '2022', '2026'].map(isVecchio)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
