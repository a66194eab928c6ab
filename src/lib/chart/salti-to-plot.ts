import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, ticks } from 'd3-array';
import { formatNumero } from '../format/format-numero.ts';
import type { Figura, Larghezza } from './figura.ts';
import { measureText } from './measure-text.ts';
import { BLUE, INK, LINE, MUTED, PAPER } from './palette.ts';

/** What the figure of assumptions shows: places moved by each choice of method. */
export interface DatiSalti extends Figura {
  larghezza: Larghezza;
  /** Groups of assumptions, each with what was tried and the ranks that it moves. */
  gruppi: readonly {
    nome: string;
    voci: readonly { nome: string; medio: number; massimo: number }[];
  }[];
}

const CORPO = 13;
/** Words above, drawing below: the words are too long to stand beside it on a phone. */
const RIGA = 40;
const TESTATA = 30;
const CIMA = 20;

interface Riga {
  nome: string;
  medio: number;
  massimo: number;
  y: number;
}

/** Options of the figure: one row for each alternative, places along the top. */
export function saltiToPlot({ larghezza, gruppi }: DatiSalti): PlotOptions {
  const righe: Riga[] = [];
  const testate: { testo: string; y: number }[] = [];
  let y = CIMA;
  for (const { nome, voci } of gruppi) {
    testate.push({ testo: nome, y: y + TESTATA / 2 + 2 });
    y += TESTATA;
    for (const voce of voci) {
      righe.push({ ...voce, y });
      y += RIGA;
    }
  }
  const alto = max(righe, ({ massimo }) => massimo) ?? 1;
  const destra = measureText(`fino a ${String(alto)}`, CORPO) + 12;
  const toX = (salto: number): number => 8 + (salto / alto) * (larghezza - 8 - destra);
  const tacche = ticks(0, alto, larghezza / 90);
  const yLinea = ({ y: cima }: Riga): number => cima + 27;
  return {
    width: larghezza,
    height: y + 4,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(tacche, { x1: toX, x2: toX, y1: CIMA - 6, y2: y, stroke: LINE }),
      Plot.text(tacche, {
        x: toX,
        y: CIMA - 13,
        text: String,
        fontSize: 12,
        fill: MUTED,
      }),
      Plot.text(testate, {
        x: 0,
        y: 'y',
        text: 'testo',
        textAnchor: 'start',
        fontSize: CORPO,
        fontWeight: 700,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 5,
      }),
      Plot.text(righe, {
        x: 0,
        y: ({ y: cima }: Riga) => cima + 10,
        text: 'nome',
        textAnchor: 'start',
        fontSize: CORPO,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 5,
      }),
      Plot.link(righe, {
        x1: ({ medio }: Riga) => toX(medio),
        x2: ({ massimo }: Riga) => toX(massimo),
        y1: yLinea,
        y2: yLinea,
        stroke: BLUE,
        strokeOpacity: 0.35,
        strokeWidth: 3,
      }),
      Plot.dot(righe, {
        x: ({ medio }: Riga) => toX(medio),
        y: yLinea,
        r: 5,
        fill: BLUE,
        stroke: PAPER,
        title: ({ nome, medio, massimo }: Riga) =>
          `${nome}: in media ${formatNumero(medio, 1)} posti, al più ${String(massimo)}`,
      }),
      Plot.text(righe, {
        x: ({ massimo }: Riga) => toX(massimo) + 8,
        y: yLinea,
        text: ({ massimo }: Riga) => `fino a ${String(massimo)}`,
        textAnchor: 'start',
        fontSize: 12,
        fill: MUTED,
        stroke: PAPER,
        strokeWidth: 4,
      }),
    ],
  };
}
