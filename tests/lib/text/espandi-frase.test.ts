import { expect, test } from 'vitest';
import { espandiFrase, riempiFrase } from '../../../src/lib/text/espandi-frase.ts';

const quota = { id: 'quota-stranieri', unita: '%', decimali: 1 };
const vecchiaia = { id: 'indice-vecchiaia', unita: 'anziani ogni 100 giovani', decimali: 1 };
const reddito = { id: 'reddito-medio-contribuente', unita: 'euro', decimali: 0 };
const suolo = { id: 'consumo-suolo', unita: '% della superficie', decimali: 1 };
const variazione = { id: 'variazione-popolazione-2011', unita: '%', decimali: 1 };

test.each([
  [
    'ci sono {valore} anziani ogni 100 giovani',
    186.24,
    vecchiaia,
    'ci sono 186,2 anziani ogni 100 giovani',
  ],
  [
    '{il} dei residenti ha la cittadinanza straniera',
    8.9,
    quota,
    "l'8,9% dei residenti ha la cittadinanza straniera",
  ],
  ['{il} dei residenti', 9.8, quota, 'il 9,8% dei residenti'],
  ['{il} dei residenti', 0.42, quota, 'lo 0,4% dei residenti'],
  ['{il} dei residenti', 7.96, quota, "l'8,0% dei residenti"],
  ['{il} dei residenti', 11.3, quota, "l'11,3% dei residenti"],
  ['la quota è {di}', 8.9, quota, "la quota è dell'8,9%"],
  ['la quota è {di}', 9.8, quota, 'la quota è del 9,8%'],
  ['si arriva {a}', 80, quota, "si arriva all'80,0%"],
  ['si parte {da}', 12, quota, 'si parte dal 12,0%'],
  ['è consumato {il} della superficie', 45.23, suolo, 'è consumato il 45,2% della superficie'],
  [
    'un contribuente dichiara in media {valore} euro',
    27400.4,
    reddito,
    'un contribuente dichiara in media 27.400 euro',
  ],
  ['la variazione è {valore}', 3.14, variazione, 'la variazione è +3,1%'],
  ['la variazione è {valore}', -2, variazione, 'la variazione è −2,0%'],
  ['la variazione è {di}', -8.3, variazione, 'la variazione è del −8,3%'],
  ['la variazione è {valore}', 0.01, variazione, 'la variazione è 0,0%'],
])('%s (%d)', (template, valore, indicatore, atteso) => {
  expect(espandiFrase(template, valore, indicatore)).toBe(atteso);
});

test('words agree with the printed number', () => {
  const frase = '{valore} {s|p:persona vive|persone vivono} qui';
  expect(riempiFrase(frase, '1')).toBe('1 persona vive qui');
  expect(riempiFrase(frase, '2')).toBe('2 persone vivono qui');
  expect(riempiFrase(frase, '1,0')).toBe('1,0 persone vivono qui');
});

test('apostrophes are all of one kind', () => {
  expect(riempiFrase('l’età è {di}', '8%')).toBe("l'età è dell'8%");
});

test('an unknown placeholder is refused by name', () => {
  expect(() => riempiFrase('ci sono {numero} anziani', '8')).toThrow('{numero}');
});
