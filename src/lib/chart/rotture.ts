import * as Plot from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { measureText } from './measure-text.ts';
import { MUTED, PAPER } from './palette.ts';

const INTERRUZIONE = 'interruzione';
const CORPO = 12;

/**
 * Where a break is drawn: between the last year of the old method and the first of the new one.
 *
 * @param attesi expected positions, ascending
 * @param x position of the first year of the new method
 */
export function findMezzo(attesi: number[], x: number): number {
  const prima = attesi.filter((a) => a < x).at(-1);
  return prima === undefined ? x : (prima + x) / 2;
}

/**
 * A dashed rule for each break; its word hangs at one side, and is left out where it would touch.
 *
 * @param xs pixels, ascending
 * @param fondo foot of the rules
 * @param fine right edge of the plot
 */
export function drawRotture(xs: number[], fondo: number, fine: number): Markish[] {
  const parola = measureText(INTERRUZIONE, CORPO) + 10;
  const scritte = xs
    .map((x) => ({ x, verso: x + parola > fine ? -1 : 1 }))
    .filter(({ x, verso }, i) =>
      xs.every(
        (altra, k) => k === i || (altra - x) * verso < 0 || Math.abs(altra - x) > 2 * parola,
      ),
    );
  return [
    Plot.link(xs, {
      x1: (x: number) => x,
      x2: (x: number) => x,
      y1: 4,
      y2: fondo,
      stroke: MUTED,
      strokeDasharray: '2 3',
      className: 'rottura',
    }),
    ...([1, -1] as const).map((verso) =>
      Plot.text(
        scritte.filter((s) => s.verso === verso),
        {
          x: (s: { x: number }) => s.x + 5 * verso,
          y: 9,
          text: () => INTERRUZIONE,
          textAnchor: verso === 1 ? 'start' : 'end',
          fontSize: CORPO,
          fill: MUTED,
          stroke: PAPER,
          strokeWidth: 3,
        },
      ),
    ),
  ];
}
