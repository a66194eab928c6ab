import { describe, expect, it } from 'vitest';
import { comuniPerProvincia } from '../../../src/lib/text/comuni-per-provincia.ts';
import type { Comune } from '../../../src/lib/model.ts';

const comuni = (sigla: string, quanti: number): Comune[] =>
  Array.from({ length: quanti }, () => ({ provincia: sigla }) as Comune);

describe('how many comuni each provincia has', () => {
  it('says it in words, with the article that each name wants', () => {
    expect(comuniPerProvincia([...comuni('MB', 55), ...comuni('MI', 7)])).toBe(
      'Cinquantacinque della provincia di Monza e Brianza e sette della città metropolitana di Milano.',
    );
  });
});
