import { measureText } from '../chart/measure-text.ts';
import type { Peso } from '../chart/measure-text.ts';
import { el, escapeXml, px } from '../chart/svg.ts';
import { wrapText } from '../chart/wrap-text.ts';
import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import { makeColori } from './colori.ts';
import type { ColoriPoster } from './colori.ts';
import { drawFatto } from './disegni.ts';
import { frasePoster } from './fatti.ts';
import type { DatiPoster, Disegno, FattoPoster } from './fatti.ts';
import { drawSimboli, use } from './pittogrammi.ts';
import { AREA } from '../territory/area.ts';

/** Pixels: 4:5 for screens, the proportions of an A4 sheet for paper. */
export const ALTEZZE = { schermo: 1350, a4: 1527 } as const;
/** Width of every poster, pixels. */
export const LARGHEZZA = 1080;
/** For a screen, and for a sheet. */
export const FORMATI_POSTER = ['schermo', 'a4'] as const;
/** One of `FORMATI_POSTER`. */
export type FormatoPoster = (typeof FORMATI_POSTER)[number];

const MARGINE = 48;
const TESTATA = 318;
const COLONNA = (LARGHEZZA - 3 * MARGINE) / 2;
const PIEDE = 74;

/** How and for whom a poster is drawn. */
export interface OpzioniPoster {
  topologia: TopologiaArea;
  formato: FormatoPoster;
  /** Name and edition of the atlas, and the address of the page: printed at the foot. */
  firma: string;
  indirizzo: string;
}

/** The poster of a territory as SVG, its colours still tokens of the style sheet. */
export function makePoster(dati: DatiPoster, opzioni: OpzioniPoster): string {
  const altezza = ALTEZZE[opzioni.formato];
  const c = makeColori(dati.territorio);
  const cento = opzioni.formato === 'a4' ? 318 : 290;
  const riga = (altezza - TESTATA - cento - PIEDE) / 3;
  const fatti = dati.fatti.map((f, i) =>
    drawCella(
      f,
      MARGINE + (i % 2) * (COLONNA + MARGINE),
      TESTATA + cento + Math.floor(i / 2) * riga,
      riga,
      c,
    ),
  );
  const nome = `${dati.soprattitolo} ${dati.titolo} in ${String(dati.fatti.length + 3)} numeri`;
  const { giovani, anziani } = dati.cento;
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(LARGHEZZA)} ${String(altezza)}`,
      width: LARGHEZZA,
      height: altezza,
      role: 'img',
      'aria-labelledby': 'titolo descrizione',
      'font-family': "'Titillium Web', 'Helvetica Neue', Arial, sans-serif",
      fill: c.ink,
    },
    el('title', { id: 'titolo' }, escapeXml(nome)) +
      el(
        'desc',
        { id: 'descrizione' },
        escapeXml([giovani, anziani, ...dati.fatti].map(frasePoster).join('; ')),
      ) +
      drawSimboli() +
      el('rect', { width: LARGHEZZA, height: altezza, fill: c.paper }) +
      drawTestata(dati, opzioni.topologia, c) +
      drawCento(dati, cento, c) +
      fatti.join('') +
      drawPiede(opzioni, altezza, c),
  );
}

type Scritta = readonly [x: number, y: number, corpo: number, peso: Peso];

function scrivi(parole: string, [x, y, corpo, peso]: Scritta, fill?: string): string {
  return el('text', { x, y, 'font-size': corpo, 'font-weight': peso, fill }, escapeXml(parole));
}

/** The name on its colour, and the land: the comuni of the territory among the 62. */
function drawTestata(dati: DatiPoster, topologia: TopologiaArea, c: ColoriPoster): string {
  const mappa = proiettaTopologia(topologia, 470);
  const suoi = (ambito: string) => dati.territorio === AREA.id || ambito === dati.territorio;
  const comuni = mappa.comuni.map((k) =>
    el('path', {
      d: k.d,
      fill: c.paper,
      'fill-opacity': suoi(k.ambito) ? '1' : '0.22',
      stroke: c.pieno,
      'stroke-width': 1,
    }),
  );
  const spazio = 520;
  const corpo = Math.min(104, (104 * spazio) / measureText(dati.titolo, 104, 700));
  const righe = corpo < 70 ? wrapText(dati.titolo, spazio, 70, 700) : [dati.titolo];
  const grande = righe.length > 1 ? 70 : corpo;
  const base = righe.length > 1 ? 138 : 168;
  return (
    el('rect', { width: LARGHEZZA, height: TESTATA, fill: c.pieno }) +
    el(
      'g',
      { transform: `translate(${px(LARGHEZZA - 470 - 28)} ${px((TESTATA - mappa.altezza) / 2)})` },
      comuni.join(''),
    ) +
    scrivi(dati.soprattitolo, [MARGINE, 66, 30, 600], c.paper) +
    righe.map((r, i) => scrivi(r, [MARGINE - 3, base + i * 68, grande, 700], c.paper)).join('') +
    scrivi(`${dati.residenti} residenti`, [MARGINE, 252, 34, 700], c.paper) +
    scrivi(`in ${String(dati.comuni)} comuni, al ${dati.quando}`, [MARGINE, 284, 20, 400], c.paper)
  );
}

/** A hundred figures, one for each hundredth of the residents, by age. */
function drawCento(dati: DatiPoster, altezza: number, c: ColoriPoster): string {
  const { giovani, anziani, figure } = dati.cento;
  const cima = TESTATA + 46;
  const passo = (LARGHEZZA - 2 * MARGINE) / 25;
  const h = (altezza - 96) / 4;
  const w = (h - 4) * (20 / 44);
  const omini = Array.from({ length: 100 }, (_, i) => {
    const tipo = i < figure.giovani ? 'bambino' : i < 100 - figure.anziani ? 'adulto' : 'anziano';
    const colore = tipo === 'adulto' ? c.vuoto : tipo === 'bambino' ? c.pieno : c.ink;
    return use(
      tipo,
      [MARGINE + (i % 25) * passo + (passo - w) / 2, cima + 26 + Math.floor(i / 25) * h],
      [w, h - 4],
      colore,
    );
  });
  return (
    scrivi('Se i residenti fossero cento', [MARGINE, cima, 26, 700]) +
    el(
      'text',
      { x: LARGHEZZA - MARGINE, y: cima, 'font-size': 22, 'text-anchor': 'end' },
      el(
        'tspan',
        { fill: c.pieno, 'font-weight': 700 },
        escapeXml(`${giovani.cifra} ha meno di 15 anni`),
      ) +
        escapeXml('  ·  ') +
        el('tspan', { 'font-weight': 700 }, escapeXml(`${anziani.cifra} ha 65 anni o più`)),
    ) +
    omini.join('') +
    scrivi(
      `Una figura, un residente su cento (quote arrotondate all’intero). ${giovani.fonte}`,
      [MARGINE, TESTATA + altezza - 12, 15, 400],
      c.muted,
    )
  );
}

/** Drawings that hold the comparators themselves. */
const CON_CONFRONTI: ReadonlySet<Disegno> = new Set(['barre', 'monete', 'anello']);

function drawCella(
  fatto: FattoPoster,
  x: number,
  y: number,
  altezza: number,
  c: ColoriPoster,
): string {
  const largoCifra = measureText(fatto.cifra, 62, 700);
  const testo = wrapText(fatto.testo, COLONNA - largoCifra - 18, 20, 600);
  const confronti = CON_CONFRONTI.has(fatto.disegno)
    ? ''
    : fatto.confronti.map((v) => `${v.nome} ${v.cifra}`).join('  ·  ');
  const cima = confronti === '' ? 90 : 112;
  const illustrazione = drawFatto(
    fatto,
    { x, y: y + cima, larghezza: COLONNA, altezza: altezza - cima - 44 },
    c,
  );
  return (
    el('path', { d: `M${px(x)},${px(y)}h${px(COLONNA)}`, stroke: c.ink, 'stroke-width': 2 }) +
    scrivi(fatto.cifra, [x - 2, y + 64, 62, 700], c.pieno) +
    testo
      .map((r, i) =>
        scrivi(r, [x + largoCifra + 14, y + 40 + (i - (testo.length - 2)) * 24, 20, 600]),
      )
      .join('') +
    illustrazione.markup +
    (confronti === '' ? '' : scrivi(confronti, [x, y + 96, 17, 400])) +
    scrivi(`${fatto.fonte}; ${illustrazione.lettura}`, [x, y + altezza - 18, 15, 400], c.muted)
  );
}

function drawPiede({ firma, indirizzo }: OpzioniPoster, altezza: number, c: ColoriPoster): string {
  const y = altezza - PIEDE;
  return (
    el('rect', { y: y + 8, width: LARGHEZZA, height: PIEDE - 8, fill: c.ink }) +
    scrivi(firma, [MARGINE, y + 48, 20, 700], c.paper) +
    el(
      'text',
      {
        x: LARGHEZZA - MARGINE,
        y: y + 48,
        'font-size': 18,
        'text-anchor': 'end',
        fill: c.paper,
      },
      escapeXml(indirizzo),
    )
  );
}
