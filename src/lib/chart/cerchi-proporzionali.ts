import { formatMotivo } from '../format/format-stato.ts';
import { formatNumero } from '../format/format-numero.ts';
import { formatValore } from '../format/format-valore.ts';
import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId } from '../model.ts';
import { isNoto } from './figura.ts';
import type { FiguraConUnita, ValoreTerritorio } from './figura.ts';
import { drawConfini } from './mappa-base.ts';
import { drawTratteggio } from './mappa-coropletica.ts';
import { makeScalaCerchi } from './scala-cerchi.ts';
import type { ScalaCerchi } from './scala-cerchi.ts';
import { el, escapeXml, makeSvg, title } from './svg.ts';

export interface DatiCerchi extends FiguraConUnita {
  topologia: TopologiaArea;
  /** Counts, one for each comune. */
  valori: ValoreTerritorio[];
  ambito?: AmbitoId;
}

const RAGGIO_MASSIMO = 44;

/** Counts as circles whose surface follows the quantity: the way to map a number of people. */
export function cerchiProporzionali(dati: DatiCerchi): string {
  const mappa = proiettaTopologia(dati.topologia);
  const perCodice = new Map(dati.valori.map((v) => [v.territorio, v]));
  const scala = makeScalaCerchi(
    dati.valori.filter(isNoto).map((v) => v.valore),
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
  const cerchi = mappa.comuni
    .flatMap((c) => {
      const v = perCodice.get(c.id);
      return v !== undefined && isNoto(v) ? [{ c, valore: v.valore }] : [];
    })
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
    'mappa',
    [mappa.larghezza, mappa.altezza],
    drawTratteggio(dati.id) +
      el('g', { class: 'comuni' }, sfondo.join('')) +
      drawConfini(mappa, dati.ambito) +
      el('g', { class: 'cerchi' }, cerchi.join('')) +
      drawLegenda(scala, mappa.altezza, dati.indicatore.decimali),
  );
}

/** Nested circles standing on one line, in the empty south-west corner. */
function drawLegenda(scala: ScalaCerchi, altezza: number, decimali: number): string {
  const base = altezza - 12;
  const x = 20 + RAGGIO_MASSIMO;
  return el(
    'g',
    { class: 'legenda-cerchi' },
    scala.esempi
      .map((v) => {
        const r = scala.toRaggio(v);
        const cima = base - 2 * r;
        return (
          el('circle', { cx: x, cy: base - r, r }) +
          el('path', { d: `M${String(x)},${cima.toFixed(1)}H${String(x + 58)}` }) +
          el('text', { x: x + 62, y: cima, dy: '.32em' }, escapeXml(formatNumero(v, decimali)))
        );
      })
      .join(''),
  );
}
