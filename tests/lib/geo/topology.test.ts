import { readFileSync } from 'node:fs';
import { mesh, neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { countArcs, listTopologyProblems } from '../../../src/lib/geo/check-topology.ts';
import { makeTopology, type Confine } from '../../../src/lib/geo/topology.ts';
import { makeAmbiti, readComuni } from '../../../src/lib/territory/read-territori.ts';

const comuni = readComuni(
  readFileSync('data/territorio/territori.csv', 'utf8'),
  readFileSync('data/istat-confini-2023/confinanti.csv', 'utf8'),
);
const ambiti = makeAmbiti(comuni);
const { features: confini } = JSON.parse(
  readFileSync('data/istat-confini-2023/comuni.geojson', 'utf8'),
) as { features: Confine[] };
const topologia = makeTopology(confini, comuni, ambiti);

type Segment = [ax: number, ay: number, bx: number, by: number];

/** All the straight pieces of the arcs, on the integer grid of the topology. */
function listSegments(): Segment[] {
  return topologia.arcs.flatMap((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx, dy]) => [(x += dx!), (y += dy!)] as const);
    return points.slice(1).map((point, i): Segment => [...points[i]!, ...point]);
  });
}

function isCrossing([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

describe('makeTopology', () => {
  it('has 62 comuni and five ambiti in 20 kB', () => {
    expect(topologia.objects.comuni.geometries).toHaveLength(62);
    expect(topologia.objects.ambiti.geometries.map(({ properties }) => properties)).toEqual(
      ambiti.map(({ id, nome }) => ({ id, nome })),
    );
    expect(JSON.stringify(topologia).length).toBeLessThanOrEqual(20_000);
  });

  it('passes its own checks', () => {
    expect(listTopologyProblems(topologia, confini, comuni, ambiti)).toEqual([]);
  });

  it('shares every inner border between exactly two comuni', () => {
    const outline = mesh(topologia, topologia.objects.comuni, (a, b) => a === b);
    const borders = countArcs(topologia, 'comuni');
    const outer = countArcs(topologia, 'ambiti').filter(
      (count, i) => count === 1 && borders[i] === 1,
    );
    expect(borders.every((count) => count === 1 || count === 2)).toBe(true);
    expect(borders.filter((count) => count === 1)).toHaveLength(outer.length);
    // One closed line around the area: a hole between comuni would be a second one.
    expect(outline.coordinates).toHaveLength(1);
    expect(outline.coordinates[0]![0]).toEqual(outline.coordinates[0]!.at(-1));
  });

  it('has no borders that cross, so no comune overlaps another', () => {
    const segments = listSegments();
    const crossings = segments.filter((a, i) =>
      segments.slice(i + 1).some((b) => isCrossing(a, b)),
    );
    expect(crossings).toEqual([]);
  });

  it('has the neighbours that the fonte lists', () => {
    const geometries = topologia.objects.comuni.geometries;
    const touching = neighbors(geometries).map((list) => list.map((i) => comuni[i]!.codice).sort());
    expect(touching).toEqual(comuni.map(({ confinanti }) => [...confinanti].sort()));
  });

  it('refuses a comune without boundary and a boundary without comune', () => {
    expect(() => makeTopology(confini.slice(1), comuni, ambiti)).toThrow(
      /015014 \(Basiano\) has no boundary/u,
    );
    expect(() => makeTopology(confini, comuni.slice(1), ambiti)).toThrow(
      /a boundary is of no comune/u,
    );
  });
});

describe('listTopologyProblems', () => {
  it('finds a comune that lost its border with the others', () => {
    const moved = structuredClone(topologia);
    const [first] = moved.objects.comuni.geometries;
    if (first?.type === 'Polygon')
      first.arcs =
        moved.objects.comuni.geometries[1]!.type === 'Polygon'
          ? moved.objects.comuni.geometries[1]!.arcs
          : [];
    expect(listTopologyProblems(moved, confini, comuni, ambiti).length).toBeGreaterThan(0);
  });

  it('finds ambiti and comuni that are not those of the registry', () => {
    expect(listTopologyProblems(topologia, confini, comuni.slice(1), ambiti)).toContain(
      'comuni differ from the registry',
    );
  });
});
