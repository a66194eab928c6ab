import fc from 'fast-check';
import { expect, it } from 'vitest';
import { swarmDots } from '../../../src/lib/chart/swarm-dots.ts';

it('dots that do not touch stay on the axis', () => {
  expect(swarmDots([0, 20, 10], 10)).toEqual([0, 0, 0]);
});

it('no two dots are nearer than the step', () => {
  const x = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 62 });
  fc.assert(
    fc.property(x, (posti) => {
      const scarti = swarmDots(posti, 9);
      for (let i = 0; i < posti.length; i++)
        for (let j = 0; j < i; j++)
          expect(Math.hypot(posti[i]! - posti[j]!, scarti[i]! - scarti[j]!)).toBeGreaterThanOrEqual(
            9 - 1e-9,
          );
    }),
  );
});
