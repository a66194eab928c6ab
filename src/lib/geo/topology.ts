import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type {
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Ambito, Comune } from '../model.ts';
import type { ProprietaComune, TopologiaArea } from './topologia.ts';

/** Boundary of a comune as `data/istat-confini-2023/comuni.geojson` has it. */
export type Confine = Feature<Polygon | MultiPolygon, { codice: string; nome: string }>;

type ComuniTopology = Topology<Pick<TopologiaArea['objects'], 'comuni'>>;

/** Share of the points that are kept, and steps of the grid on each side. */
const KEPT = 0.5;
const GRID = 1e4;

/**
 * Boundaries of the comuni to one topology with objects `comuni` and `ambiti`: simplified on shared arcs, so that
 * neighbours stay stuck together, then put on a grid. An ambito is made of the arcs of its comuni.
 * @throws Error when the boundaries and the comuni are not the same
 */
export function makeTopology(
  confini: readonly Confine[],
  comuni: readonly Comune[],
  ambiti: readonly Ambito[],
): TopologiaArea {
  const byCodice = new Map(confini.map((confine) => [confine.properties.codice, confine]));
  const features = comuni.map(
    ({ codice, nome, ambito }): Feature<Polygon | MultiPolygon, ProprietaComune> => {
      const confine = byCodice.get(codice);
      if (!confine) throw new Error(`comune ${codice} (${nome}) has no boundary`);
      const { geometry } = confine;
      return { type: 'Feature', id: codice, properties: { id: codice, nome, ambito }, geometry };
    },
  );
  if (byCodice.size !== features.length) throw new Error('a boundary is of no comune');
  const collection: FeatureCollection<Polygon | MultiPolygon, ProprietaComune> = {
    type: 'FeatureCollection',
    features,
  };
  const weighted = presimplify(topology({ comuni: collection }) as ComuniTopology);
  const simple = simplify(weighted, quantile(weighted, KEPT));
  const comuniObject = simple.objects.comuni;
  const geometries = ambiti.map(({ id, nome }) => {
    const members = comuniObject.geometries.filter(
      ({ properties }) => (properties as ProprietaComune).ambito === id,
    );
    const merged = mergeArcs(simple, members as (TopoPolygon | TopoMultiPolygon)[]);
    return { ...merged, id, properties: { id, nome } } as GeometryObject<{
      id: typeof id;
      nome: string;
    }>;
  });
  const withAmbiti = {
    ...simple,
    objects: { comuni: comuniObject, ambiti: { type: 'GeometryCollection', geometries } },
  } as TopologiaArea;
  return quantize(withAmbiti, GRID) as TopologiaArea;
}
