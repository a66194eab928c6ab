import { expect, it } from 'vitest';
import { renumberNodi } from '../../scripts/lib/documenti/renumber-nodi.ts';

const pdf = (first: number) =>
  [first, first + 7, first].map((n) => `(node${String(n).padStart(8, '0')})`).join(' x ');

it('gives one same document the same names of parts, whatever was drawn before, in as many bytes', () => {
  expect(renumberNodi(pdf(1584))).toBe(renumberNodi(pdf(1586)));
  expect(renumberNodi(pdf(1584))).toBe(pdf(0));
  expect(renumberNodi(pdf(1584))).toHaveLength(pdf(1584).length);
  expect(renumberNodi('no parts')).toBe('no parts');
});
