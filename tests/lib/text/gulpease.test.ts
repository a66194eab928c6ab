import { expect, test } from 'vitest';
import { gulpease } from '../../../src/lib/text/gulpease.ts';

test('the formula on a counted text', () => {
  // 2 sentences, 6 words, 25 letters: 89 + (600 − 250) / 6
  expect(gulpease('Il gatto dorme. Il cane abbaia.')).toBeCloseTo(100, 5);
  // 1 sentence, 7 words, 49 letters: 89 + (300 − 490) / 7
  expect(gulpease('La popolazione residente aumenta lentamente ogni anno.')).toBeCloseTo(
    89 + (300 - 10 * 'Lapopolazioneresidenteaumentalentamenteognianno'.length) / 7,
    10,
  );
});

test('full stops in numbers and abbreviations do not close sentences', () => {
  const intero = gulpease(
    'Nel territorio ci sono 27400 residenti anziani secondo articolo 4 della legge regionale',
  );
  const puntato = gulpease(
    'Nel territorio ci sono 27.400 residenti anziani secondo art. 4 della legge regionale.',
  );
  expect(Math.abs(intero - puntato)).toBeLessThan(5);
});

test('longer words and longer sentences are harder', () => {
  const facile = gulpease(
    'La casa costa troppo. Molti non la trovano. Chi affitta chiede garanzie.',
  );
  const difficile = gulpease(
    "L'insufficiente disponibilità abitativa determina conseguentemente un'accentuazione della vulnerabilità economico-sociale delle famiglie monoreddito.",
  );
  expect(facile).toBeGreaterThan(60);
  expect(difficile).toBeLessThan(40);
});

test('a text without words has no readability', () => {
  expect(() => gulpease(' … ')).toThrow(RangeError);
});
