import { geoConicEqualArea, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { AmbitoId } from '../model.ts';
import { findInteriorPoint } from './find-interior-point.ts';
import type { Anello } from './find-interior-point.ts';
import type { GeometryObject } from 'topojson-specification';
import type { ProprietaComune, TopologiaArea } from './topologia.ts';

/** A territory ready to be drawn: path data and where its label goes, in pixels. */
export interface Sagoma<Id extends string = string> {
  id: Id;
  nome: string;
  /** SVG path data, one decimal. */
  d: string;
  /** Interior point with most room for words. */
  centro: [x: number, y: number];
  /** Bounding box, pixels. */
  riquadro: { x0: number; y0: number; x1: number; y1: number };
  /** Projected area, square pixels. */
  area: number;
}

/** The shape of a comune. */
export interface SagomaComune extends Sagoma {
  ambito: AmbitoId;
}

/** A topology projected once at a given width. */
export interface MappaProiettata {
  larghezza: number;
  altezza: number;
  comuni: SagomaComune[];
  ambiti: Sagoma<AmbitoId>[];
  /** Borders between ambiti and the outer border, one path. */
  confiniAmbiti: string;
  projection: GeoProjection;
}

const MARGINE = 6;
const ALLUNGAMENTO = 3;
const cache = new WeakMap<TopologiaArea, Map<number, MappaProiettata>>();

/**
 * Projects a topology to fit a width, north up, in an equal-area conic: a choropleth compares
 * surfaces, so surfaces must be true. The result is cached for each topology and width.
 *
 * @param larghezza pixels; the height follows from the territory
 */
export function proiettaTopologia(topologia: TopologiaArea, larghezza = 720): MappaProiettata {
  const perLarghezza = cache.get(topologia) ?? new Map<number, MappaProiettata>();
  cache.set(topologia, perLarghezza);
  const pronta = perLarghezza.get(larghezza) ?? makeMappa(topologia, larghezza);
  perLarghezza.set(larghezza, pronta);
  return pronta;
}

function makeMappa(topologia: TopologiaArea, larghezza: number): MappaProiettata {
  const comuni = feature(topologia, topologia.objects.comuni);
  const projection = makeProiezione();
  projection.fitWidth(larghezza - 2 * MARGINE, comuni);
  const [[ovest, nord], [, sud]] = geoPath(projection).bounds(comuni);
  const [tx, ty] = projection.translate();
  projection.translate([tx - ovest + MARGINE, ty - nord + MARGINE]);
  return traceMappa(topologia, projection, [larghezza, Math.ceil(sud - nord + 2 * MARGINE)]);
}

/** The projection of every map of the atlas, not yet fitted. */
export function makeProiezione(): GeoProjection {
  return geoConicEqualArea().rotate([-9.3, 0]).parallels([45.5, 45.8]);
}

/**
 * Traces every comune and ambito of a topology with a projection already fitted.
 *
 * @param precisione how far from its best place the point of a name may be, pixels
 */
export function traceMappa(
  topologia: TopologiaArea,
  projection: GeoProjection,
  [larghezza, altezza]: readonly [number, number],
  precisione = 0.5,
): MappaProiettata {
  const comuni = feature(topologia, topologia.objects.comuni);
  const ambiti = feature(topologia, topologia.objects.ambiti);
  const path = geoPath(projection).digits(1);
  return {
    larghezza,
    altezza,
    comuni: comuni.features.map((comune) => makeSagoma(comune, projection, precisione)),
    ambiti: ambiti.features.map((ambito) => makeSagoma(ambito, projection, precisione)),
    confiniAmbiti: path(mesh(topologia, topologia.objects.comuni, isConfineAmbito)) ?? '',
    projection,
  };
}

/** What only the names need is measured when a name asks for it: most shapes have none. */
function makeSagoma<P extends { id: string; nome: string }>(
  { properties, geometry }: Feature<Geometry, P>,
  projection: GeoProjection,
  precisione: number,
): P & Sagoma<P['id']> {
  const geometria = geometry as Polygon | MultiPolygon;
  const path = geoPath(projection).digits(1);
  let misure: Pick<Sagoma, 'centro' | 'riquadro' | 'area'> | undefined;
  const measure = () => {
    if (misure) return misure;
    const [[x0, y0], [x1, y1]] = path.bounds(geometria);
    return (misure = {
      centro: findLabelPoint(geometria, projection, precisione),
      riquadro: { x0, y0, x1, y1 },
      area: path.area(geometria),
    });
  };
  return {
    ...properties,
    d: path(geometria) ?? '',
    get centro() {
      return measure().centro;
    },
    get riquadro() {
      return measure().riquadro;
    },
    get area() {
      return measure().area;
    },
  };
}

/** An arc with a different ambito on each side, or with nothing on one. */
function isConfineAmbito(a: GeometryObject, b: GeometryObject): boolean {
  const toAmbito = (g: GeometryObject) => (g.properties as ProprietaComune).ambito;
  return a === b || toAmbito(a) !== toAmbito(b);
}

/** The label of a territory made of several pieces goes on the largest. */
function findLabelPoint(
  geometria: Polygon | MultiPolygon,
  projection: GeoProjection,
  precisione: number,
): [x: number, y: number] {
  const pezzi = geometria.type === 'Polygon' ? [geometria.coordinates] : geometria.coordinates;
  const misura = geoPath(projection);
  const grande = pezzi
    .map((coordinates) => ({
      coordinates,
      area: misura.area({ type: 'Polygon', coordinates }),
    }))
    .sort((a, b) => b.area - a.area)[0]!;
  const anelli: Anello[] = grande.coordinates.map((anello) =>
    anello.map((p) => projection([p[0]!, p[1]!])!),
  );
  return findInteriorPoint(anelli, ALLUNGAMENTO, precisione);
}
