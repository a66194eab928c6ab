import { extent } from 'd3-array';
import { formatAnnoBreve } from '../format/format-anno.ts';
import type { TipoAnno } from '../format/format-anno.ts';
import { formatEtichetta } from '../format/format-valore.ts';
import type { FiguraConUnita } from './figura.ts';
import type { LineaSerie } from './linea.ts';
import { MUTED, TRATTI, territorioToColore } from './palette.ts';
import { el, escapeXml, makeSvg, px, title } from './svg.ts';
import { annoToNumero, makeTratti } from './tempo.ts';
import type { PuntoTempo } from './tempo.ts';

/** What a small series shows. */
export interface DatiPiccolaSerie extends FiguraConUnita {
  /** Thick, with the values of its first and last year. */
  protagonista: LineaSerie;
  /** Thin and dashed behind it. */
  confronti: LineaSerie[];
  /** Years the series is expected to have. */
  anni: string[];
  rotture?: { anno: string }[];
  tipoAnno?: TipoAnno;
}

const LARGHEZZA = 300;
const ALTEZZA = 148;
const BORDI = { x0: 6, x1: 294, y0: 24, y1: 100 };

/** One of several small series side by side: its own scale, only the ends are labelled. */
export function piccolaSerie(dati: DatiPiccolaSerie): string {
  const linee = [...dati.confronti, dati.protagonista].map((l) => ({ ...l, valori: toPunti(l) }));
  const attesi = dati.anni.map(annoToNumero);
  const rotture = (dati.rotture ?? []).map((r) => annoToNumero(r.anno));
  const [v0 = 0, v1 = 0] = extent(linee.flatMap((l) => l.valori.map((p) => p.valore)));
  const [t0 = 0, t1 = 0] = extent(linee.flatMap((l) => l.valori.map((p) => p.x)));
  const toX = (t: number) => BORDI.x0 + ((t - t0) / (t1 - t0 || 1)) * (BORDI.x1 - BORDI.x0);
  const toY = (v: number) =>
    v1 === v0
      ? (BORDI.y0 + BORDI.y1) / 2
      : BORDI.y1 - ((v - v0) / (v1 - v0)) * (BORDI.y1 - BORDI.y0);
  const disegni = linee.map((l) => {
    const tratti = makeTratti(l.valori, attesi, rotture);
    const d = (salto: boolean) =>
      tratti
        .filter((t) => t.salto === salto)
        .map(({ da, a }) => `M${coppia(da, toX, toY)}L${coppia(a, toX, toY)}`)
        .join('');
    const colore = territorioToColore(l.territorio);
    const forte = l === linee.at(-1);
    const linea = (salto: boolean) =>
      d(salto) === ''
        ? ''
        : el('path', {
            class: forte ? 'linea forte' : 'linea',
            d: d(salto),
            stroke: colore,
            'stroke-dasharray': salto ? '1 5' : TRATTI[l.territorio],
          });
    return el('g', {}, title(l.nome) + linea(false) + linea(true));
  });
  const punti = linee.at(-1)!.valori;
  return makeSvg(
    dati,
    'piccola-serie',
    [LARGHEZZA, ALTEZZA],
    el('path', { class: 'base', d: `M0,${px(BORDI.y1 + 26)}H${String(LARGHEZZA)}` }) +
      disegni.join('') +
      drawEstremi(dati, punti, toX, toY),
  );
}

const toPunti = (l: LineaSerie): PuntoTempo[] =>
  l.punti.flatMap(({ anno, valore }) =>
    valore === null ? [] : [{ x: annoToNumero(anno), valore }],
  );

const coppia = (p: PuntoTempo, toX: (t: number) => number, toY: (v: number) => number) =>
  `${px(toX(p.x))},${px(toY(p.valore))}`;

/** First and last value of the protagonist, over or under the line so that they stay off it. */
function drawEstremi(
  dati: DatiPiccolaSerie,
  punti: PuntoTempo[],
  toX: (t: number) => number,
  toY: (v: number) => number,
): string {
  const noti = dati.protagonista.punti.filter((p) => p.valore !== null);
  return [0, punti.length - 1]
    .map((i) => {
      const p = punti[i];
      const anno = noti[i]?.anno;
      if (!p || anno === undefined) return '';
      const x = toX(p.x);
      const ancora = i === 0 ? 'start' : 'end';
      const xTesto = i === 0 ? 0 : LARGHEZZA;
      const vicino = punti[i === 0 ? 1 : i - 1];
      const sopra = !vicino || vicino.valore <= p.valore;
      return (
        el('circle', {
          cx: x,
          cy: toY(p.valore),
          r: 4,
          fill: territorioToColore(dati.protagonista.territorio),
        }) +
        el(
          'text',
          {
            class: 'valore',
            x: xTesto,
            y: toY(p.valore) + (sopra ? -10 : 20),
            'text-anchor': ancora,
            'font-size': 15,
            'font-weight': 700,
          },
          escapeXml(formatEtichetta(p.valore, dati.indicatore)),
        ) +
        el(
          'text',
          { x: xTesto, y: ALTEZZA - 6, 'text-anchor': ancora, 'font-size': 13, fill: MUTED },
          escapeXml(formatAnnoBreve(anno, dati.tipoAnno)),
        )
      );
    })
    .join('');
}
