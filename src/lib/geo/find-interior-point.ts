/** A closed ring of projected points. */
export type Anello = [x: number, y: number][];

interface Cella {
  x: number;
  y: number;
  meta: number;
  distanza: number;
}

/**
 * The point of a polygon farthest from its border, where a label sits best (quadtree search after
 * V. Agafonkin, "polylabel", 2016). Words are wider than tall: `allungamento` shrinks x before the
 * search, so that the point found has room at its left and right rather than above and below.
 *
 * @param anelli outer ring first, then holes; pixels
 * @param allungamento how many times a typical label is wider than tall
 * @param precisione stop when no cell can improve by more than this, pixels
 */
export function findInteriorPoint(
  anelli: Anello[],
  allungamento = 1,
  precisione = 0.5,
): [x: number, y: number] {
  const stretti = anelli.map((a) => a.map(([x, y]): [number, number] => [x / allungamento, y]));
  const esterno = stretti[0] ?? [];
  const xs = esterno.map(([x]) => x);
  const ys = esterno.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const lato = Math.min(x1 - x0, y1 - y0);
  const makeCella = (x: number, y: number, meta: number): Cella => ({
    x,
    y,
    meta,
    distanza: signedDistance([x, y], stretti),
  });
  const coda: Cella[] = [];
  for (let x = x0; x < x1; x += lato) {
    for (let y = y0; y < y1; y += lato) {
      coda.push(makeCella(x + lato / 2, y + lato / 2, lato / 2));
    }
  }
  let migliore = makeCella((x0 + x1) / 2, (y0 + y1) / 2, 0);
  for (let cella = coda.pop(); cella; cella = coda.pop()) {
    if (cella.distanza > migliore.distanza) migliore = cella;
    if (cella.distanza + cella.meta * Math.SQRT2 - migliore.distanza <= precisione) continue;
    const h = cella.meta / 2;
    for (const dx of [-h, h]) {
      for (const dy of [-h, h]) coda.push(makeCella(cella.x + dx, cella.y + dy, h));
    }
  }
  return [migliore.x * allungamento, migliore.y];
}

/** Distance from the border: positive inside, negative outside. */
function signedDistance([px, py]: [number, number], anelli: Anello[]): number {
  let dentro = false;
  let minimo = Infinity;
  for (const anello of anelli) {
    for (let i = 0, j = anello.length - 1; i < anello.length; j = i++) {
      const [ax, ay] = anello[i]!;
      const [bx, by] = anello[j]!;
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) dentro = !dentro;
      minimo = Math.min(minimo, distanceToSegment(px, py, ax, ay, bx, by));
    }
  }
  return dentro ? minimo : -minimo;
}

function distanceToSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const lunghezza = dx * dx + dy * dy;
  const t = lunghezza === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / lunghezza;
  const k = Math.max(0, Math.min(1, t));
  return Math.hypot(px - ax - k * dx, py - ay - k * dy);
}
