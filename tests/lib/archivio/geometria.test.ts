import type { Feature, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { measureArea } from '../../../src/lib/archivio/gpkg/area-utm.ts';
import { dissolve } from '../../../src/lib/archivio/gpkg/dissolve.ts';
import { pointToGpkg, poligonoToGpkg } from '../../../src/lib/archivio/gpkg/geometria.ts';

const square = (x: number, y: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});

/** Header of a GeoPackage geometry. */
function readHeader(blob: Uint8Array) {
  const view = new DataView(blob.buffer);
  const flags = blob[3]!;
  return {
    magic: String.fromCharCode(blob[0]!, blob[1]!),
    version: blob[2],
    littleEndian: (flags & 1) === 1,
    envelope: (flags >> 1) & 7,
    srs: view.getInt32(4, true),
  };
}

describe('pointToGpkg', () => {
  it('writes header and coordinates, without an envelope', () => {
    const blob = pointToGpkg({ type: 'Point', coordinates: [9.2, 45.6] });
    expect(readHeader(blob)).toEqual({
      magic: 'GP',
      version: 0,
      littleEndian: true,
      envelope: 0,
      srs: 4326,
    });
    const view = new DataView(blob.buffer);
    expect([view.getFloat64(13, true), view.getFloat64(21, true)]).toEqual([9.2, 45.6]);
    expect(blob.byteLength).toBe(29);
  });
});

describe('poligonoToGpkg', () => {
  it('writes the envelope in the order of the standard: x, x, y, y', () => {
    const blob = poligonoToGpkg(square(9, 45, 2));
    const view = new DataView(blob.buffer);
    expect(readHeader(blob).envelope).toBe(1);
    expect([8, 16, 24, 32].map((at) => view.getFloat64(at, true))).toEqual([9, 11, 45, 47]);
  });

  it('turns outer rings anticlockwise', () => {
    const ring = square(9, 45, 2).coordinates[0]!;
    const clockwise: Polygon = { type: 'Polygon', coordinates: [ring.toReversed()] };
    expect(poligonoToGpkg(clockwise)).toEqual(poligonoToGpkg(square(9, 45, 2)));
  });

  it('turns holes clockwise', () => {
    const outer = square(9, 45, 2).coordinates[0]!;
    const hole = square(9.5, 45.5, 1).coordinates[0]!;
    const right: Polygon = { type: 'Polygon', coordinates: [outer, hole.toReversed()] };
    const wrong: Polygon = { type: 'Polygon', coordinates: [outer, hole] };
    expect(poligonoToGpkg(wrong)).toEqual(poligonoToGpkg(right));
  });
});

describe('measureArea', () => {
  it('is the area of a cell of the UTM grid, within the scale of the projection', () => {
    // On the ellipsoid, 0.01 degrees at 45.6 N are 0.7804 km by 1.1114 km.
    expect(measureArea(square(9.2, 45.6, 0.01))).toBeCloseTo(0.8668, 2);
  });

  it('leaves the holes out', () => {
    const outer = square(9.2, 45.6, 0.02);
    const hole = square(9.205, 45.605, 0.01);
    const ring: Polygon = {
      type: 'Polygon',
      coordinates: [outer.coordinates[0]!, hole.coordinates[0]!],
    };
    expect(measureArea(ring)).toBeCloseTo(measureArea(outer) - measureArea(hole), 9);
  });
});

describe('dissolve', () => {
  it('makes one polygon of two neighbours, without the border between them', () => {
    const feature = (geometry: Polygon): Feature<Polygon> => ({
      type: 'Feature',
      properties: {},
      geometry,
    });
    const union = dissolve([feature(square(0, 0, 1)), feature(square(1, 0, 1))]);
    expect(union.coordinates).toHaveLength(1);
    expect(union.coordinates[0]).toHaveLength(1);
    expect(union.coordinates[0]![0]).toHaveLength(7);
  });
});
