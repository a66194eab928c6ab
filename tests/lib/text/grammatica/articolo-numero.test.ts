import { expect, test } from 'vitest';
import { formatNumero } from '../../../../src/lib/format/format-numero.ts';
import type { Preposizione } from '../../../../src/lib/text/grammatica/articolate.ts';
import { inLettere } from '../../../../src/lib/text/grammatica/in-lettere.ts';
import {
  articoloDelNumero,
  conArticolo,
  conPreposizione,
} from '../../../../src/lib/text/grammatica/articolo-numero.ts';

const SINGOLARI = `l'8,9% | il 9,8% | lo 0,4% | l'11% | l'11,3% | l'1% | l'1,2% | l'80% | l'85,4% | l'88
  l'8 | l'800 | l'8.000 | l'8.123 | l'80.250 | l'812.000 | l'11.000 | l'11.450 euro | lo 0 | lo 0,0%
  il 1.000 | il 1.250 euro | l'1.000.000 | l'8.500.000 | il 2% | il 3,5% | il 6 | il 7,7% | il 9
  il 10% | il 12% | il 16% | il 17,2% | il 18% | il 28,1% | il 71% | il 78% | il 90% | il 100%
  il 108 | il 111 | il 180 | il 181,1 | il 186,2 | il 799 | il 900 | il 9.800 | il 27.400 euro | il 110.000
  il +3,1% | il −2,0% | il −8,0% | il +11,4%`;

test.each(SINGOLARI.split(/\s*[|\n]\s*/))('%s', (atteso) => {
  const numero = atteso.replace(/^(l'|lo |il )/, '');
  expect(conArticolo(numero)).toBe(atteso);
});

const PLURALI = `gli 8 | i 9 | gli 11 | gli 80 | gli 85 | gli 800 | gli 8.000 | i 2 | i 3 | i 7 | i 10 | i 62
  i 1.000 | i 18 | i 180 | gli 0 | gli 11.000 | i 12.000`;

test.each(PLURALI.split(/\s*[|\n]\s*/))('%s (plural)', (atteso) => {
  const numero = atteso.replace(/^(gli|i) /, '');
  expect(conArticolo(numero, { plurale: true })).toBe(atteso);
});

test.each([
  ['di', '8,9%', "dell'8,9%"],
  ['di', '9,8%', 'del 9,8%'],
  ['di', '0,4%', 'dello 0,4%'],
  ['di', '11%', "dell'11%"],
  ['a', '8,9%', "all'8,9%"],
  ['a', '0,5%', 'allo 0,5%'],
  ['a', '80%', "all'80%"],
  ['a', '12%', 'al 12%'],
  ['da', '8%', "dall'8%"],
  ['da', '0,3%', 'dallo 0,3%'],
  ['da', '24.300', 'dal 24.300'],
  ['in', '0,5%', 'nello 0,5%'],
  ['in', '11%', "nell'11%"],
  ['in', '30%', 'nel 30%'],
  ['su', '1,2%', "sull'1,2%"],
  ['su', '45%', 'sul 45%'],
] as const)('%s + %s', (prep: Preposizione, numero, atteso) => {
  expect(conPreposizione(prep, numero)).toBe(atteso);
});

test.each([
  ['di', '80', 'degli 80'],
  ['a', '9', 'ai 9'],
  ['in', '8', 'negli 8'],
  ['su', '62', 'sui 62'],
] as const)('%s + %s (plural)', (prep: Preposizione, numero, atteso) => {
  expect(conPreposizione(prep, numero, { plurale: true })).toBe(atteso);
});

test('feminine plurals are never elided', () => {
  expect(conArticolo('80', { plurale: true, femminile: true })).toBe('le 80');
  expect(conPreposizione('di', '8', { plurale: true, femminile: true })).toBe('delle 8');
});

test('the article follows the printed number, not the unrounded one', () => {
  expect(conArticolo(`${formatNumero(7.96, 1)}%`)).toBe("l'8,0%");
  expect(conArticolo(`${formatNumero(0.96, 0)}%`)).toBe("l'1%");
  expect(conArticolo(`${formatNumero(8.96, 0)}%`)).toBe('il 9%');
});

test('figures take the article that their words take', () => {
  for (let n = 0; n <= 99; n += 1) {
    const parola = inLettere(n);
    const atteso = /^[aeiou]/.test(parola) ? "l'" : parola.startsWith('z') ? 'lo' : 'il';
    expect([n, articoloDelNumero(formatNumero(n, 0))]).toEqual([n, atteso]);
  }
});
