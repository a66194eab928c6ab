import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { listPoligoni, measureRing } from './area-utm.ts';

/** Coordinates that enclose something: west, south, east, north. */
export type Riquadro = [minX: number, minY: number, maxX: number, maxY: number];

const SRS_ID = 4326;
const WKB = { point: 1, polygon: 3, multiPolygon: 6 };

/** The box that holds every position; infinite and reversed when there is none. */
export function findRiquadro(positions: Iterable<Position>): Riquadro {
  const box: Riquadro = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    box[0] = Math.min(box[0], x!);
    box[1] = Math.min(box[1], y!);
    box[2] = Math.max(box[2], x!);
    box[3] = Math.max(box[3], y!);
  }
  return box;
}

/** Little-endian bytes, appended one after the other. */
class Scrittore {
  private readonly view: DataView;
  private position = 0;
  constructor(size: number) {
    this.view = new DataView(new ArrayBuffer(size));
  }
  byte(value: number): void {
    this.view.setUint8(this.position++, value);
  }
  uint(value: number): void {
    this.view.setUint32(this.position, value, true);
    this.position += 4;
  }
  double(value: number): void {
    this.view.setFloat64(this.position, value, true);
    this.position += 8;
  }
  /** Well-known binary starts with the byte order and the type. */
  wkb(type: number): void {
    this.byte(1);
    this.uint(type);
  }
  done(): Uint8Array {
    return new Uint8Array(this.view.buffer);
  }
}

/** GeoPackage header (OGC 12-128r18, 2.1.3): magic "GP", version 0, flags, SRS, optional envelope. */
function writeHeader(out: Scrittore, riquadro: Riquadro | null): void {
  out.byte(0x47);
  out.byte(0x50);
  out.byte(0);
  out.byte(riquadro ? 0b011 : 0b001);
  out.uint(SRS_ID);
  if (!riquadro) return;
  for (const side of [riquadro[0], riquadro[2], riquadro[1], riquadro[3]]) out.double(side);
}

/** A point (longitude, latitude) as a GeoPackage geometry. */
export function pointToGpkg({ coordinates }: Point): Uint8Array {
  const out = new Scrittore(8 + 21);
  writeHeader(out, null);
  out.wkb(WKB.point);
  out.double(coordinates[0]!);
  out.double(coordinates[1]!);
  return out.done();
}

/**
 * A polygon or multipolygon as a GeoPackage multipolygon with its envelope. Outer rings turn
 * anticlockwise and holes clockwise, as OGC Simple Features wants.
 */
export function poligonoToGpkg(geometry: Polygon | MultiPolygon): Uint8Array {
  const polygons = listPoligoni(geometry).map((rings) =>
    rings.map((ring, i) => (measureRing(ring) > 0 === (i === 0) ? ring : ring.toReversed())),
  );
  const size = polygons.flat().reduce((total, ring) => total + 4 + 16 * ring.length, 0);
  const out = new Scrittore(8 + 32 + 9 + 9 * polygons.length + size);
  writeHeader(out, findRiquadro(polygons.flat(2)));
  out.wkb(WKB.multiPolygon);
  out.uint(polygons.length);
  for (const rings of polygons) {
    out.wkb(WKB.polygon);
    out.uint(rings.length);
    for (const ring of rings) {
      out.uint(ring.length);
      for (const [x, y] of ring) {
        out.double(x!);
        out.double(y!);
      }
    }
  }
  return out.done();
}
