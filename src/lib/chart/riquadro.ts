/** A box on the drawing, pixels, y downwards. */
export interface Riquadro {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** True when two boxes share some surface; touching edges do not count. */
export function overlaps(a: Riquadro, b: Riquadro): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** The box of a word centred on a point. */
export function makeRiquadro(
  [x, y]: readonly [number, number],
  larghezza: number,
  altezza: number,
): Riquadro {
  return {
    x0: x - larghezza / 2,
    x1: x + larghezza / 2,
    y0: y - altezza / 2,
    y1: y + altezza / 2,
  };
}
