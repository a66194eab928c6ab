import { proiettaContorno } from '../geo/proietta-contorno.ts';
import { proiettaIntorno } from '../geo/proietta-intorno.ts';
import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { MappaProiettata } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';
import { COMUNI_INSIEME } from '../territory/estensione.ts';
import type { Riquadro } from './riquadro.ts';
import { el } from './svg.ts';

/** The land that a map shows. */
export interface Inquadratura {
  mappa: MappaProiettata;
  /** What the drawing is, for the style sheet. */
  classe: string;
  /** Where the frame is in the whole area, drawn over the map; empty when the map is of the whole area. */
  localizzatore: string;
  /** What the names of the map leave clear. */
  ostacoli: Riquadro[];
}

const LATO = 104;
const BORDO = 8;
/** A frame smaller than this would not be seen in the small map. */
const MIRINO = 7;

const inquadrature = new WeakMap<MappaProiettata, Inquadratura>();

/** True when a map of an ambito shows it with its surroundings, not with the whole area. */
export function isRitaglio(topologia: TopologiaArea, ambito?: AmbitoId): ambito is AmbitoId {
  return ambito !== undefined && topologia.objects.comuni.geometries.length > COMUNI_INSIEME;
}

/**
 * The whole area, or, where its comuni are too many to be told apart, the ambito with its surroundings and a
 * small map that says where they are.
 *
 * @param ambito the ambito in relief
 */
export function inquadra(topologia: TopologiaArea, ambito?: AmbitoId): Inquadratura {
  if (!isRitaglio(topologia, ambito)) {
    const mappa = proiettaTopologia(topologia);
    return { mappa, classe: 'mappa', localizzatore: '', ostacoli: [] };
  }
  const mappa = proiettaIntorno(topologia, ambito);
  const pronta = inquadrature.get(mappa) ?? {
    mappa,
    classe: 'mappa disegno-parte',
    ...drawLocalizzatore(topologia, mappa),
  };
  inquadrature.set(mappa, pronta);
  return pronta;
}

/** In the south-west corner: the legend of a map of circles is in the north-east. */
function drawLocalizzatore(
  topologia: TopologiaArea,
  mappa: MappaProiettata,
): Pick<Inquadratura, 'localizzatore' | 'ostacoli'> {
  const { larghezza, altezza, d, projection } = proiettaContorno(topologia, LATO);
  const carta = {
    x0: 0,
    y0: mappa.altezza - altezza - 2 * BORDO,
    x1: larghezza + 2 * BORDO,
    y1: mappa.altezza,
  };
  const angoli = [
    [0, 0],
    [mappa.larghezza, mappa.altezza],
  ].map(([x, y]) => projection(mappa.projection.invert!([x!, y!])!)!);
  const [[x0, y0], [x1, y1]] = angoli as [[number, number], [number, number]];
  const [largo, alto] = [Math.max(x1 - x0, MIRINO), Math.max(y1 - y0, MIRINO)];
  const localizzatore =
    el('rect', { class: 'carta', width: carta.x1, height: carta.y1 - carta.y0 }) +
    el('path', { transform: `translate(${String(BORDO)} ${String(BORDO)})`, d }) +
    el('rect', {
      class: 'confine-rilievo',
      x: BORDO + (x0 + x1 - largo) / 2,
      y: BORDO + (y0 + y1 - alto) / 2,
      width: largo,
      height: alto,
    });
  return {
    localizzatore: el(
      'g',
      { class: 'localizzatore', transform: `translate(0 ${carta.y0.toFixed(1)})` },
      localizzatore,
    ),
    ostacoli: [carta],
  };
}
