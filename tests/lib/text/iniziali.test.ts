import { expect, it } from 'vitest';
import { groupIniziali } from '../../../src/lib/text/iniziali.ts';

it('groups names by first letter, accents apart, digits first', () => {
  const nomi = ['Tasso', 'età', 'Affluenza', 'AMPI', '5 per mille', 'Ente'];
  expect(groupIniziali(nomi, (n) => n)).toEqual([
    { lettera: '0-9', voci: ['5 per mille'] },
    { lettera: 'A', voci: ['Affluenza', 'AMPI'] },
    { lettera: 'E', voci: ['Ente', 'età'] },
    { lettera: 'T', voci: ['Tasso'] },
  ]);
});
