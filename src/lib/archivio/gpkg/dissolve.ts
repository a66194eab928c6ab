import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';

/** One geometry for many neighbours: the borders between them disappear, no point moves. */
export function dissolve(features: readonly Feature<Polygon | MultiPolygon>[]): MultiPolygon {
  const tutti: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  const shared = topology({ tutti });
  const { geometries } = shared.objects['tutti'] as GeometryCollection;
  return merge(shared, geometries as (TopoPolygon | TopoMultiPolygon)[]);
}
