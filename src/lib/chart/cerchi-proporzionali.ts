import { formatMotivo } from '../format/format-stato.ts';
import { formatNumero } from '../format/format-numero.ts';
import { formatValore } from '../format/format-valore.ts';
import type { MappaProiettata } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';
import { chooseNomi } from './choose-nomi.ts';
import { dodgeVertically } from './dodge-vertically.ts';
import { isNoto } from './figura.ts';
import type { FiguraConUnita, ValoreTerritorio } from './figura.ts';
import { inquadra } from './inquadra.ts';
import { drawConfini, drawNomi } from './mappa-base.ts';
import { drawTratteggio } from './mappa-coropletica.ts';
import { perTerritorio } from './per-territorio.ts';
import { makeRiquadro } from './riquadro.ts';
import type { Riquadro } from './riquadro.ts';
import { makeScalaCerchi } from './scala-cerchi.ts';
import type { ScalaCerchi } from './scala-cerchi.ts';
import { el, escapeXml, makeSvg, px, title } from './svg.ts';

/** What the map of a count shows. */
export interface DatiCerchi extends FiguraConUnita {
  topologia: TopologiaArea;
  /** Counts, one for each comune. */
  valori: ValoreTerritorio[];
  ambito?: AmbitoId;
}

const RAGGIO_MASSIMO = 44;
/** Centre of the legend from the right edge, and line on which its circles stand. */
const X_LEGENDA = 150;
const BASE_LEGENDA = 2 * RAGGIO_MASSIMO + 20;

/** Counts as circles whose surface follows the quantity: the way to map a number of people. */
export function cerchiProporzionali(dati: DatiCerchi): string {
  const { mappa, classe, localizzatore, ostacoli } = inquadra(dati.topologia, dati.ambito);
  const perCodice = perTerritorio(dati.valori);
  const noti = mappa.comuni.flatMap((c) => {
    const v = perCodice.get(c.id);
    return v !== undefined && isNoto(v) ? [{ c, valore: v.valore }] : [];
  });
  const scala = makeScalaCerchi(
    noti.map(({ valore }) => valore),
    RAGGIO_MASSIMO,
  );
  const isFuori = (a: AmbitoId) => dati.ambito !== undefined && a !== dati.ambito;
  const sfondo = mappa.comuni.map((c) => {
    const v = perCodice.get(c.id);
    const manca = v === undefined || !isNoto(v);
    return el(
      'path',
      {
        'data-t': c.id,
        class: manca ? 'mancante' : 'sfondo',
        d: c.d,
        fill: manca ? `url(#${dati.id}-tratteggio)` : undefined,
      },
      title(
        manca
          ? `${c.nome}: ${formatMotivo(v?.stato ?? '')}`
          : `${c.nome}: ${formatValore(v.valore, dati.indicatore)}`,
      ),
    );
  });
  const cerchi = noti
    .sort((a, b) => b.valore - a.valore)
    .map(({ c, valore }) =>
      el(
        'circle',
        {
          'data-t': c.id,
          class: `cerchio${isFuori(c.ambito) ? ' fuori' : ''}`,
          cx: c.centro[0],
          cy: c.centro[1],
          r: scala.toRaggio(valore),
        },
        title(`${c.nome}: ${formatValore(valore, dati.indicatore)}`),
      ),
    );
  return makeSvg(
    dati,
    classe,
    [mappa.larghezza, mappa.altezza],
    drawTratteggio(dati.id) +
      el('g', { class: 'comuni' }, sfondo.join('')) +
      drawConfini(mappa, dati.ambito) +
      el('g', { class: 'cerchi' }, cerchi.join('')) +
      localizzatore +
      (dati.ambito ? drawNomiCerchi(mappa, dati, scala, ostacoli) : '') +
      (localizzatore === '' ? '' : drawCarta(mappa.larghezza)) +
      drawLegenda(scala, mappa.larghezza, dati.indicatore.decimali),
  );
}

/** Names stand around the circles of the ambito, cover none of them, and leave the legend alone. */
function drawNomiCerchi(
  mappa: MappaProiettata,
  dati: DatiCerchi,
  scala: ScalaCerchi,
  ostacoli: readonly Riquadro[],
): string {
  const dentro = mappa.comuni.filter((c) => c.ambito === dati.ambito);
  const perCodice = perTerritorio(dati.valori);
  const raggi = new Map(
    dentro.map(({ id }) => [id, scala.toRaggio(perCodice.get(id)?.valore ?? 0)]),
  );
  const cerchi = dentro.map((c) => {
    const lato = 2 * (raggi.get(c.id) ?? 0);
    return makeRiquadro(c.centro, lato, lato);
  });
  const legenda = {
    x0: mappa.larghezza - X_LEGENDA - RAGGIO_MASSIMO,
    y0: 0,
    x1: mappa.larghezza,
    y1: BASE_LEGENDA + 4,
  };
  const nomi = chooseNomi(mappa, dati).map((n) => ({ ...n, raggio: raggi.get(n.sagoma.id) ?? 0 }));
  return drawNomi(mappa, nomi, dati.ambito, [...cerchi, legenda, ...ostacoli]);
}

/** What keeps the legend apart from the land, where the map fills its frame. */
function drawCarta(larghezza: number): string {
  const x = larghezza - X_LEGENDA - RAGGIO_MASSIMO - 8;
  return el('rect', { class: 'carta', x, width: larghezza - x, height: BASE_LEGENDA + 8 });
}

/**
 * Nested circles standing on one line, in the empty north-east corner; the figures beside them in the
 * two sizes of the map's letters.
 */
function drawLegenda(scala: ScalaCerchi, larghezza: number, decimali: number): string {
  const base = BASE_LEGENDA;
  const x = larghezza - X_LEGENDA;
  const cime = scala.esempi.map((v) => base - 2 * scala.toRaggio(v));
  const cerchi = scala.esempi.map((v) => {
    const r = scala.toRaggio(v);
    return el('circle', { cx: x, cy: base - r, r });
  });
  const righe = ([14, 26] as const).map((corpo) => {
    const posti = dodgeVertically(cime, corpo * 1.05, 0, base);
    const voci = scala.esempi.map(
      (v, i) =>
        el('path', { d: `M${px(x)},${px(cime[i]!)}L${px(x + 48)},${px(posti[i]!)}` }) +
        el(
          'text',
          { x: x + 53, y: posti[i]!, dy: '.34em', 'font-size': corpo, 'text-anchor': 'start' },
          escapeXml(formatNumero(v, decimali)),
        ),
    );
    return el('g', { class: `nomi-${corpo === 14 ? 'largo' : 'stretto'}` }, voci.join(''));
  });
  return el('g', { class: 'legenda-cerchi' }, cerchi.join('') + righe.join(''));
}
