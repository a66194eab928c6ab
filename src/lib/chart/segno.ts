import { el, px } from './svg.ts';

type Disegno = (x: number, y: number) => string;

/** Shapes of the comparators, told apart without colour: bar, diamond, triangle. */
const SEGNI: readonly Disegno[] = [
  (x, y) => `M${px(x - 1.5)},${px(y - 8)}h3v16h-3Z`,
  (x, y) => `M${px(x)},${px(y - 5.5)}l5.5,5.5l-5.5,5.5l-5.5,-5.5Z`,
  (x, y) => `M${px(x)},${px(y - 5.5)}l5.5,10h-11Z`,
];

/**
 * The mark of a comparator.
 *
 * @param posto its place among the comparators of the figure, from 0
 * @param contenuto markup inside the mark: its `<title>`
 */
export function drawSegno(posto: number, x: number, y: number, contenuto = ''): string {
  const disegno = SEGNI[posto % SEGNI.length]!;
  return el('path', { class: `segno segno-${String(posto + 1)}`, d: disegno(x, y) }, contenuto);
}
