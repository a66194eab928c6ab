import { geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import { merge } from 'topojson-client';
import type { Objects, MultiPolygon, Polygon } from 'topojson-specification';
import { makeProiezione } from './proietta-topologia.ts';
import type { TopologiaArea } from './topologia.ts';

/** The whole area as one outline, for a small map that says where another one is. */
export interface Contorno {
  larghezza: number;
  altezza: number;
  /** SVG path data, whole pixels. */
  d: string;
  projection: GeoProjection;
}

/** Points of the outline nearer than this are one: a small map must not weigh as much as a coast. */
const PASSO = 1.5;
/** Smallest island that is still seen, square pixels. */
const ISOLA = 2;

const contorni = new WeakMap<TopologiaArea, Contorno>();

/**
 * The outline of the area without its inner borders, no larger than a square. The result is cached for each
 * topology: the side is always the same.
 */
export function proiettaContorno(topologia: TopologiaArea, lato: number): Contorno {
  const pronto = contorni.get(topologia) ?? makeContorno(topologia, lato);
  contorni.set(topologia, pronto);
  return pronto;
}

function makeContorno(topologia: TopologiaArea, lato: number): Contorno {
  const unione = merge(
    topologia,
    topologia.objects.comuni.geometries as (Polygon<Objects> | MultiPolygon<Objects>)[],
  );
  const projection = makeProiezione().fitSize([lato, lato], unione);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(unione);
  const [tx, ty] = projection.translate();
  projection.translate([tx - x0, ty - y0]);
  const anelli = unione.coordinates
    .filter((coordinates) => geoPath(projection).area({ type: 'Polygon', coordinates }) >= ISOLA)
    .map(([esterno]) => thin(esterno!.map((p) => projection([p[0]!, p[1]!])!)));
  return {
    larghezza: x1 - x0,
    altezza: y1 - y0,
    d: anelli
      .map((punti) => `M${punti.map((p) => p.map(Math.round).join(',')).join('L')}Z`)
      .join(''),
    projection,
  };
}

function thin(punti: readonly [number, number][]): [number, number][] {
  const tenuti: [number, number][] = [];
  for (const punto of punti) {
    const ultimo = tenuti.at(-1);
    if (!ultimo || Math.hypot(punto[0] - ultimo[0], punto[1] - ultimo[1]) >= PASSO)
      tenuti.push(punto);
  }
  return tenuti;
}
