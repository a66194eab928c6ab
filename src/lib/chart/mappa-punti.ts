import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';
import type { Figura } from './figura.ts';
import { drawConfini, drawNomi } from './mappa-base.ts';
import { makeScalaCerchi } from './scala-cerchi.ts';
import { el, makeSvg, title } from './svg.ts';

export interface PuntoServizio {
  nome: string;
  /** ISTAT code of the comune. */
  territorio: string;
  /** WGS84 degrees. */
  lat: number;
  lon: number;
  /** Size of the service (places, pupils): when given, circles are proportional to it. */
  quantita?: number;
}

export interface DatiMappaPunti extends Figura {
  topologia: TopologiaArea;
  punti: PuntoServizio[];
  ambito?: AmbitoId;
}

const RAGGIO = 4;
const RAGGIO_MASSIMO = 14;

/** Where services are: one circle each over the outlines of the comuni. */
export function mappaPunti(dati: DatiMappaPunti): string {
  const mappa = proiettaTopologia(dati.topologia);
  const ambitoDi = new Map(mappa.comuni.map((c) => [c.id, c.ambito]));
  const scala = makeScalaCerchi(
    dati.punti.map((p) => p.quantita ?? 0),
    RAGGIO_MASSIMO,
  );
  const isFuori = (a: AmbitoId | undefined) => dati.ambito !== undefined && a !== dati.ambito;
  const sfondo = mappa.comuni.map((c) =>
    el(
      'path',
      { 'data-t': c.id, class: isFuori(c.ambito) ? 'sfondo fuori' : 'sfondo', d: c.d },
      title(c.nome),
    ),
  );
  const punti = [...dati.punti]
    .sort((a, b) => (b.quantita ?? 0) - (a.quantita ?? 0))
    .map((p) => {
      const [cx, cy] = mappa.projection([p.lon, p.lat])!;
      return el(
        'circle',
        {
          class: `punto${isFuori(ambitoDi.get(p.territorio)) ? ' fuori' : ''}`,
          cx,
          cy,
          r: p.quantita === undefined ? RAGGIO : Math.max(2, scala.toRaggio(p.quantita)),
        },
        title(p.nome),
      );
    });
  const nomi = mappa.ambiti
    .filter((a) => !isFuori(a.id))
    .map((sagoma) => ({ sagoma, rango: 'ambito' as const }));
  return makeSvg(
    dati,
    'mappa',
    [mappa.larghezza, mappa.altezza],
    el('g', { class: 'comuni' }, sfondo.join('')) +
      drawConfini(mappa, dati.ambito) +
      el('g', { class: 'punti' }, punti.join('')) +
      drawNomi(mappa, nomi, dati.ambito),
  );
}
