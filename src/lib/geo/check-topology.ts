import { geoArea } from 'd3-geo';
import { feature, mesh, neighbors } from 'topojson-client';
import type { Confine } from './topology.ts';
import type { TopologiaArea } from './topologia.ts';
import type { Ambito, Comune } from '../model.ts';

/** Largest share of its area that a comune may gain or lose when borders are simplified. */
const AREA_TOLERANCE = 0.05;

/** How often each arc is used by the geometries of an object, whatever its direction. */
export function countArcs(topologia: TopologiaArea, object: 'comuni' | 'ambiti'): number[] {
  const counts = topologia.arcs.map(() => 0);
  for (const geometry of topologia.objects[object].geometries) {
    if (!('arcs' in geometry)) continue;
    for (const arc of (geometry.arcs as unknown[]).flat(3) as number[])
      counts[arc < 0 ? ~arc : arc]!++;
  }
  return counts;
}

/**
 * What is wrong with the topology, one sentence each: comuni and ambiti as in the registry; no arc used by three
 * comuni or by none; neighbours as the fonte lists them; one closed line around the area (a hole would be a second
 * one); an ambito is the outline of its comuni; no comune lost its shape.
 */
export function listTopologyProblems(
  topologia: TopologiaArea,
  confini: readonly Confine[],
  comuni: readonly Comune[],
  ambiti: readonly Ambito[],
): string[] {
  const problems: string[] = [];
  const ids = (object: 'comuni' | 'ambiti'): string =>
    topologia.objects[object].geometries
      .map(({ properties }) => (properties as { id: string }).id)
      .join();
  if (ids('comuni') !== comuni.map(({ codice }) => codice).join())
    problems.push('comuni differ from the registry');
  if (ids('ambiti') !== ambiti.map(({ id }) => id).join())
    problems.push('ambiti differ from the registry');
  const [inComuni, inAmbiti] = [countArcs(topologia, 'comuni'), countArcs(topologia, 'ambiti')];
  inComuni.forEach((count, arc) => {
    const touching = inAmbiti[arc]!;
    if (count < 1 || count > 2)
      problems.push(`arc ${String(arc)} is used by ${String(count)} comuni`);
    if (touching > count || (count === 1 && touching !== 1)) {
      problems.push(
        `arc ${String(arc)} is used by ${String(count)} comuni and ${String(touching)} ambiti`,
      );
    }
  });
  const outline = mesh(topologia, topologia.objects.comuni, (a, b) => a === b).coordinates;
  if (outline.length !== 1) problems.push(`the outline is in ${String(outline.length)} pieces`);
  neighbors(topologia.objects.comuni.geometries).forEach((touching, i) => {
    const found = touching
      .map((other) => comuni[other]?.codice)
      .sort()
      .join();
    const comune = comuni[i];
    if (comune && found !== [...comune.confinanti].sort().join()) {
      problems.push(`${comune.nome} does not touch the comuni that the fonte lists`);
    }
  });
  const before = new Map(confini.map((confine) => [confine.properties.codice, geoArea(confine)]));
  for (const shape of feature(topologia, topologia.objects.comuni).features) {
    const { id, nome } = shape.properties;
    const change = geoArea(shape) / before.get(id)! - 1;
    if (!(Math.abs(change) <= AREA_TOLERANCE)) {
      problems.push(`${nome} changes its area by ${(100 * change).toFixed(1)}%`);
    }
  }
  return problems;
}
