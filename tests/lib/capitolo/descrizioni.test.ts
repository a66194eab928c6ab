import { expect, it } from 'vitest';
import { descriviClassi, descriviValori } from '../../../src/lib/capitolo/descrizioni.ts';
import type { ValoreTerritorio } from '../../../src/lib/chart/figura.ts';

const quota = { unita: '%', decimali: 1 };
const voce = (nome: string, valore: number | null): ValoreTerritorio => ({
  territorio: nome,
  nome,
  valore,
  stato: valore === null ? 'mancante:non-rilevato' : 'definitivo',
});

it('tells single values from the lowest, and leaves out what is missing', () => {
  const voci = [voce('Seregno', 14), voce('Monza', null), voce('Desio', 12.5)];
  expect(descriviValori(voci, quota)).toBe('Desio 12,5%; Seregno 14,0%.');
});

it('counts the comuni of each class, those without a value apart', () => {
  const voci = [voce('a', 3), voce('b', 10), voce('c', 9.9), voce('d', 25), voce('e', null)];
  expect(descriviClassi(voci, [10, 20], quota)).toBe(
    'Meno di 10,0%: 2 comuni; da 10,0% a meno di 20,0%: un comune; 20,0% e oltre: un comune; senza dato: un comune.',
  );
});
