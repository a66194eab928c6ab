import type { MultiPolygon, Polygon, Position } from 'geojson';
import proj4 from 'proj4';

/** WGS 84 / UTM zone 32N, in metres. */
const EPSG_32632 = '+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs';
const toUtm = proj4('EPSG:4326', EPSG_32632);

/** Area enclosed by a ring by the shoelace formula: positive when it turns anticlockwise. */
export function measureRing(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[i + 1]!;
    twice += x1! * y2! - x2! * y1!;
  }
  return twice / 2;
}

/** The polygons of a geometry, each with its outer ring first. */
export function listPoligoni(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Plane area in km² of a WGS84 geometry once projected in EPSG:32632. */
export function measureArea(geometry: Polygon | MultiPolygon): number {
  const areas = listPoligoni(geometry).map((rings) => {
    const [outer = 0, ...holes] = rings.map((ring) =>
      Math.abs(measureRing(ring.map((position) => toUtm.forward(position)))),
    );
    return outer - holes.reduce((total, hole) => total + hole, 0);
  });
  return areas.reduce((total, area) => total + area, 0) / 1e6;
}
