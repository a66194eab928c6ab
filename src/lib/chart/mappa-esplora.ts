import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { MappaProiettata } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';
import type { Figura } from './figura.ts';
import { drawConfini, drawNomi } from './mappa-base.ts';
import { drawTratteggio } from './mappa-coropletica.ts';
import { el, makeSvg, title } from './svg.ts';

/** How one comune is painted: a class of the style sheet or a colour; neither when its value is missing. */
export interface Tinta {
  classe?: string;
  colore?: string;
  /** What the mark says. */
  testo: string;
}

/** A service at its address. */
export interface PuntoServizio {
  nome: string;
  /** ISTAT code of the comune. */
  territorio: string;
  /** WGS84 degrees. */
  lat: number;
  lon: number;
  /** Size of the service: places, pupils. */
  quantita?: number;
}

/** What the map of the explorer shows. */
export interface DatiMappaEsplora extends Figura {
  topologia: TopologiaArea;
  /** By ISTAT code; a comune that is not listed is drawn as missing. */
  tinte: ReadonlyMap<string, Tinta>;
  ambito?: AmbitoId;
  punti?: readonly PuntoServizio[];
}

/** The map of the explorer: comuni in given tones, ambito borders, service points over them. */
export function mappaEsplora(dati: DatiMappaEsplora): string {
  const mappa = proiettaTopologia(dati.topologia);
  const comuni = mappa.comuni.map((c) => {
    const tinta = dati.tinte.get(c.id);
    const piena = tinta?.classe ?? (tinta?.colore ? 'continua' : 'mancante');
    const fuori = dati.ambito !== undefined && c.ambito !== dati.ambito ? ' fuori' : '';
    return el(
      'path',
      {
        'data-t': c.id,
        class: piena + fuori,
        d: c.d,
        fill: piena === 'mancante' ? `url(#${dati.id}-tratteggio)` : tinta?.colore,
      },
      title(tinta?.testo ?? c.nome),
    );
  });
  const sagome = dati.ambito
    ? mappa.comuni.filter((c) => c.ambito === dati.ambito)
    : [...mappa.ambiti];
  const nomi = sagome
    .sort((a, b) => b.area - a.area)
    .map((sagoma) => ({ sagoma, rango: dati.ambito ? ('luogo' as const) : ('ambito' as const) }));
  return makeSvg(
    dati,
    'mappa',
    [mappa.larghezza, mappa.altezza],
    drawTratteggio(dati.id) +
      el('g', { class: 'comuni' }, comuni.join('')) +
      drawConfini(mappa, dati.ambito) +
      drawPunti(mappa, dati.punti ?? [], dati.ambito) +
      drawNomi(mappa, nomi, dati.ambito),
  );
}

const RAGGIO = 4;

/** Service points as one layer over a map already projected. */
export function drawPunti(
  mappa: MappaProiettata,
  punti: readonly PuntoServizio[],
  ambito?: AmbitoId,
): string {
  if (punti.length === 0) return '';
  const ambitoDi = new Map(mappa.comuni.map((c) => [c.id, c.ambito]));
  const cerchi = punti.map((p) => {
    const [cx, cy] = mappa.projection([p.lon, p.lat])!;
    const fuori = ambito !== undefined && ambitoDi.get(p.territorio) !== ambito ? ' fuori' : '';
    return el('circle', { class: `sede${fuori}`, cx, cy, r: RAGGIO }, title(p.nome));
  });
  return el('g', { class: 'sedi' }, cerchi.join(''));
}
