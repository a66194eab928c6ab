import { formatValore } from '../format/format-valore.ts';
import type { Unita } from '../format/format-valore.ts';
import type { Figura, LarghezzaPagina } from './figura.ts';
import { measureText } from './measure-text.ts';
import { territorioToColore } from './palette.ts';
import { drawSegno } from './segno.ts';
import { el, escapeXml, makeSvg, px, title } from './svg.ts';
import { markTagli } from './tagli.ts';
import { wrapText } from './wrap-text.ts';

/** One indicatore on the spine: where a territory stands between the extremes of the comuni. */
export interface RigaSpina {
  nome: string;
  anno: string;
  unita: Unita;
  valore: number;
  intervallo?: [inf: number, sup: number];
  /** The interval of the value covers that of the first comparator: the dot is drawn hollow. */
  nonDistinguibile: boolean;
  /** One for each comparator of the figure, in its order; null where it has no value. */
  confronti: (number | null)[];
  minimo: number;
  /** First and third quartile of the comuni. */
  quartili: [q1: number, q3: number];
  massimo: number;
}

/** Rows of a tema. */
export interface GruppoSpina {
  nome: string;
  righe: RigaSpina[];
}

/** What the spine shows: a territory among the comuni, indicatore by indicatore. */
export interface DatiSpina extends Figura {
  larghezza: LarghezzaPagina;
  protagonista: { territorio: string; nome: string };
  confronti: { territorio: string; nome: string }[];
  gruppi: GruppoSpina[];
}

interface Misure {
  /** Height of a row; on a phone its name stands above the spine. */
  riga: number;
  /** Vertical place of the spine in its row. */
  asse: number;
  /** Ends of the spine. */
  x0: number;
  x1: number;
  /** Right end of the value. */
  xValore: number;
  corpo: number;
}

const MISURE: Record<LarghezzaPagina, Misure> = {
  720: { riga: 27, asse: 0, x0: 392, x1: 712, xValore: 372, corpo: 14 },
  360: { riga: 48, asse: 17, x0: 6, x1: 354, xValore: 354, corpo: 13.5 },
};
const TESTATA = 34;

/**
 * Spine chart: for each indicatore the range of the comuni, its middle half, and on it the territory
 * of the page and its comparators. Every row has its own scale, from the lowest to the highest value.
 */
export function graficoSpina(dati: DatiSpina): string {
  const m = MISURE[dati.larghezza];
  const legenda = drawLegenda(dati, m);
  let y = legenda.altezza;
  const tagli: number[] = [];
  const corpo = dati.gruppi.map((g) => {
    tagli.push(y);
    y += TESTATA;
    const testa =
      el(
        'text',
        { x: 0, y: y - 9, 'text-anchor': 'start', 'font-size': 15, 'font-weight': 700 },
        escapeXml(g.nome),
      ) + el('path', { class: 'filo-gruppo', d: `M0,${px(y)}H${String(dati.larghezza)}` });
    const righe = g.righe.map((r) => {
      y += m.riga;
      return drawRiga(dati, m, r, y - m.riga / 2);
    });
    return testa + righe.join('');
  });
  const svg = makeSvg(dati, 'spina', [dati.larghezza, y + 6], legenda.markup + corpo.join(''));
  return markTagli(svg, tagli.slice(1));
}

function drawRiga(dati: DatiSpina, m: Misure, r: RigaSpina, y: number): string {
  const noti = r.confronti.filter((v) => v !== null);
  const basso = Math.min(r.minimo, r.valore, ...noti);
  const alto = Math.max(r.massimo, r.valore, ...noti);
  const toX = (v: number) =>
    alto === basso ? (m.x0 + m.x1) / 2 : m.x0 + ((v - basso) / (alto - basso)) * (m.x1 - m.x0);
  const asse = y + m.asse;
  const stretto = dati.larghezza === 360;
  const testo = y - (stretto ? 7 : -5);
  const stampato = formatValore(r.valore, r.unita);
  const spazio = m.xValore - measureText(stampato, m.corpo, 700) - 14;
  const nome = shorten(`${r.nome}, ${r.anno}`, spazio, m.corpo);
  const barra = (a: number, b: number, h: number, classe: string) =>
    el('rect', { class: classe, x: toX(a), y: asse - h / 2, width: toX(b) - toX(a), height: h });
  const colore = territorioToColore(dati.protagonista.territorio);
  const [i0, i1] = r.intervallo ?? [r.valore, r.valore];
  const dentro = (v: number) => Math.max(m.x0, Math.min(m.x1, toX(v)));
  const segni = dati.confronti.map((c, i) => {
    const v = r.confronti[i];
    if (v == null) return '';
    return drawSegno(i, toX(v), asse, title(`${c.nome}: ${formatValore(v, r.unita)}`));
  });
  return el(
    'g',
    {},
    el('text', { x: 0, y: testo, 'text-anchor': 'start', 'font-size': m.corpo }, escapeXml(nome)) +
      el(
        'text',
        {
          x: m.xValore,
          y: testo,
          'text-anchor': 'end',
          'font-size': m.corpo,
          'font-weight': 700,
        },
        escapeXml(stampato),
      ) +
      barra(r.minimo, r.massimo, 9, 'estensione') +
      barra(r.quartili[0], r.quartili[1], 9, 'meta') +
      (r.intervallo
        ? el('path', {
            class: 'intervallo',
            stroke: colore,
            d: `M${px(dentro(i0))},${px(asse)}H${px(dentro(i1))}`,
          })
        : '') +
      [...segni].reverse().join('') +
      drawProtagonista(toX(r.valore), asse, colore, r.nonDistinguibile, [
        `${dati.protagonista.nome}: ${stampato}`,
        `comuni da ${formatValore(r.minimo, r.unita)} a ${formatValore(r.massimo, r.unita)}`,
      ]),
  );
}

function drawProtagonista(
  cx: number,
  cy: number,
  colore: string,
  vuoto: boolean,
  parole: string[],
): string {
  return el(
    'circle',
    {
      class: vuoto ? 'protagonista vuoto' : 'protagonista',
      cx,
      cy,
      r: 6,
      fill: colore,
      stroke: colore,
    },
    parole.length > 0 ? title(parole.join('; ')) : '',
  );
}

/** Cuts a name at a word, with an ellipsis, when it does not fit. */
function shorten(testo: string, larghezza: number, corpo: number): string {
  const [prima = '', ...altre] = wrapText(testo, larghezza, corpo, 400);
  return altre.length === 0
    ? prima
    : `${wrapText(testo, larghezza - corpo, corpo, 400)[0]?.replace(/,$/, '') ?? ''}…`;
}

/** The marks and what they stand for, in as many lines as the width asks. */
function drawLegenda(dati: DatiSpina, m: Misure): { markup: string; altezza: number } {
  const colore = territorioToColore(dati.protagonista.territorio);
  const hollow = dati.gruppi.some((g) => g.righe.some((r) => r.nonDistinguibile));
  const primo = dati.confronti[0];
  const voci: { testo: string; segno: (x: number, y: number) => string }[] = [
    {
      testo: dati.protagonista.nome,
      segno: (x, y) => drawProtagonista(x, y, colore, false, []),
    },
    ...(hollow && primo
      ? [
          {
            testo: `non distinguibile da: ${primo.nome}`,
            segno: (x: number, y: number) => drawProtagonista(x, y, colore, true, []),
          },
        ]
      : []),
    ...dati.confronti.map((c, i) => ({
      testo: c.nome,
      segno: (x: number, y: number) => drawSegno(i, x, y),
    })),
    { testo: 'da minimo a massimo dei comuni', segno: (x, y) => campione(x, y, 'estensione') },
    { testo: 'metà centrale dei comuni', segno: (x, y) => campione(x, y, 'meta') },
  ];
  let x = 0;
  let y = 12;
  const markup = voci.map(({ testo, segno }) => {
    const largo = 22 + measureText(testo, m.corpo) + 24;
    if (x > 0 && x + largo - 24 > dati.larghezza) [x, y] = [0, y + 22];
    const disegno =
      segno(x + 8, y) +
      el(
        'text',
        { x: x + 22, y: y + 5, 'text-anchor': 'start', 'font-size': m.corpo },
        escapeXml(testo),
      );
    x += largo;
    return disegno;
  });
  return { markup: el('g', { class: 'legenda-spina' }, markup.join('')), altezza: y + 8 };
}

const campione = (x: number, y: number, classe: string) =>
  el('rect', { class: classe, x: x - 8, y: y - 4.5, width: 16, height: 9 });
