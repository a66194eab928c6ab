import { geoPath } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { AmbitoId } from '../model.ts';
import { COMUNI_INSIEME } from '../territory/estensione.ts';
import { makeProiezione, traceMappa } from './proietta-topologia.ts';
import type { MappaProiettata } from './proietta-topologia.ts';
import type { ProprietaAmbito, ProprietaComune, TopologiaArea } from './topologia.ts';

/** A box on the plane of the projection, at scale 1. */
type Estensione = [[x0: number, y0: number], [x1: number, y1: number]];

const LARGHEZZA = 720;
const ALTEZZA = 540;
/** Air around the ambito, as a share of its own box on each side: room for its neighbours. */
const ARIA = 0.35;
/** Shapes are cut this far outside the frame, so that the line of the cut is not seen. */
const ORLO = 4;
/** Comuni are large here: a name need not be at its very best place. */
const PRECISIONE = 4;

const intorni = new WeakMap<TopologiaArea, { ambito: AmbitoId; mappa: MappaProiettata }>();
const estensioni = new WeakMap<TopologiaArea, Map<object, Estensione>>();

/**
 * An ambito and what is around it: the comuni that the frame touches, cut at its edge. The last one is kept:
 * chapters come ambito by ambito, and all of them would be too much to hold.
 *
 * @throws Error when the topology has no such ambito
 */
export function proiettaIntorno(topologia: TopologiaArea, ambito: AmbitoId): MappaProiettata {
  const ultimo = intorni.get(topologia);
  if (ultimo?.ambito === ambito) return ultimo.mappa;
  const mappa = makeIntorno(topologia, ambito);
  intorni.set(topologia, { ambito, mappa });
  return mappa;
}

function makeIntorno(topologia: TopologiaArea, ambito: AmbitoId): MappaProiettata {
  const { comuni, ambiti } = topologia.objects;
  const suo = ambiti.geometries.filter((g) => (g.properties as ProprietaAmbito).id === ambito);
  if (suo.length === 0) throw new Error(`ambito ${ambito} is not in the topology`);
  const misurate = measureEstensioni(topologia);
  const suoi = comuni.geometries.filter((g) => (g.properties as ProprietaComune).ambito === ambito);
  const cornice = makeCornice(suoi.map((g) => misurate.get(g)!));
  const scala = LARGHEZZA / (cornice[1][0] - cornice[0][0]);
  const projection = makeProiezione()
    .scale(scala)
    .translate([-cornice[0][0] * scala, -cornice[0][1] * scala])
    .clipExtent([
      [-ORLO, -ORLO],
      [LARGHEZZA + ORLO, ALTEZZA + ORLO],
    ]);
  const vicini = comuni.geometries.filter((g) => touches(misurate.get(g)!, cornice));
  // An ambito in pieces far apart would bring the whole area into the frame.
  const geometries = vicini.length > COMUNI_INSIEME ? suoi : vicini;
  const mappa = traceMappa(
    {
      ...topologia,
      objects: {
        comuni: { ...comuni, geometries },
        ambiti: { ...ambiti, geometries: suo },
      },
    },
    projection,
    [LARGHEZZA, ALTEZZA],
    PRECISIONE,
  );
  // The box of a comune may touch the frame where its land does not.
  return { ...mappa, comuni: mappa.comuni.filter(({ d }) => d !== '') };
}

/** Where each comune lies on the plane: measured once for a topology. */
function measureEstensioni(topologia: TopologiaArea): Map<object, Estensione> {
  const note = estensioni.get(topologia);
  if (note) return note;
  const path = geoPath(makeProiezione().scale(1).translate([0, 0]));
  const misurate = new Map<object, Estensione>(
    topologia.objects.comuni.geometries.map((g) => [
      g,
      path.bounds(feature(topologia, g) as GeoPermissibleObjects),
    ]),
  );
  estensioni.set(topologia, misurate);
  return misurate;
}

/** The box of the comuni with its air, in the shape of the frame. */
function makeCornice(estensioni: readonly Estensione[]): Estensione {
  const x0 = Math.min(...estensioni.map(([[x]]) => x));
  const y0 = Math.min(...estensioni.map(([[, y]]) => y));
  const x1 = Math.max(...estensioni.map(([, [x]]) => x));
  const y1 = Math.max(...estensioni.map(([, [, y]]) => y));
  const largo = Math.max(x1 - x0, ((y1 - y0) * LARGHEZZA) / ALTEZZA) * (1 + 2 * ARIA);
  const alto = (largo * ALTEZZA) / LARGHEZZA;
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [
    [cx - largo / 2, cy - alto / 2],
    [cx + largo / 2, cy + alto / 2],
  ];
}

const touches = ([[ax0, ay0], [ax1, ay1]]: Estensione, [[bx0, by0], [bx1, by1]]: Estensione) =>
  ax0 < bx1 && bx0 < ax1 && ay0 < by1 && by0 < ay1;
