import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, min, ticks } from 'd3-array';
import { formatEtichetta, formatValore } from '../format/format-valore.ts';
import type { FiguraConUnita, Larghezza } from './figura.ts';
import { measureText } from './measure-text.ts';
import { packRows } from './pack-rows.ts';
import { BLUE, INK, LINE, MUTED, PAPER } from './palette.ts';
import { swarmDots } from './swarm-dots.ts';

/** A territory with its score and its level in a measure made by others. */
export interface PuntoAccordo {
  territorio: string;
  nome: string;
  valore: number;
  livello: number;
  /** Named in the figure: the two measures put it at opposite ends. */
  discorde: boolean;
}

/** What the figure of agreement shows: a dot for each territory. */
export interface DatiAccordo extends FiguraConUnita {
  larghezza: Larghezza;
  punti: readonly PuntoAccordo[];
  /** Levels to draw, one row each, the lowest at the bottom. */
  livelli: readonly number[];
  /** What the rows are: "decile". */
  nomeLivello: string;
}

const CORPO = 13;
const RAGGIO = 4.5;
const RIGA_NOMI = 16;
const CIMA = 22;

interface Posto extends PuntoAccordo {
  x: number;
  y: number;
}
interface Nome {
  testo: string;
  x: number;
  y: number;
  yPunto: number;
  xPunto: number;
}

/** Options of the figure; the row of a level is as high as its dots and its names need. */
export function accordoToPlot(dati: DatiAccordo): PlotOptions {
  const { larghezza, punti, livelli, indicatore } = dati;
  const sinistra = measureText(`${dati.nomeLivello} 10`, CORPO) + 16;
  const [basso, alto] = [
    min(punti, ({ valore }) => valore) ?? 0,
    max(punti, ({ valore }) => valore) ?? 1,
  ];
  const toX = (valore: number): number =>
    sinistra + 8 + ((valore - basso) / (alto - basso || 1)) * (larghezza - sinistra - 16);
  const posti: Posto[] = [];
  const nomi: Nome[] = [];
  const righe: { livello: number; y: number; fondo: number }[] = [];
  let y = CIMA;
  for (const livello of [...livelli].sort((a, b) => b - a)) {
    const suoi = punti.filter((p) => p.livello === livello).sort((a, b) => a.valore - b.valore);
    const discordi = suoi.filter(({ discorde }) => discorde);
    const scritte = packRows(
      discordi.map((p) => ({ x: toX(p.valore), larghezza: measureText(p.nome, CORPO, 600) })),
      sinistra,
      larghezza,
    );
    const fileNomi = discordi.length === 0 ? 0 : Math.max(...scritte.map(({ riga }) => riga)) + 1;
    const scarti = swarmDots(
      suoi.map(({ valore }) => toX(valore)),
      2 * RAGGIO + 1,
    );
    const meta = Math.max(RAGGIO + 3, ...scarti.map((s) => Math.abs(s) + RAGGIO + 3));
    const centro = y + fileNomi * RIGA_NOMI + 6 + meta;
    suoi.forEach((p, i) => posti.push({ ...p, x: toX(p.valore), y: centro + scarti[i]! }));
    discordi.forEach((p, i) => {
      const { x0, x1, riga } = scritte[i]!;
      const suo = posti.find(({ territorio }) => territorio === p.territorio)!;
      nomi.push({
        testo: p.nome,
        x: (x0 + x1) / 2,
        y: y + (fileNomi - riga - 0.5) * RIGA_NOMI + 4,
        xPunto: suo.x,
        yPunto: suo.y - RAGGIO,
      });
    });
    const fondo = centro + meta + 4;
    righe.push({ livello, y: centro, fondo });
    y = fondo;
  }
  const tacche = ticks(basso, alto, larghezza / 90);
  const tutti = tacche.every(Number.isInteger) ? 0 : indicatore.decimali;
  return {
    width: larghezza,
    height: y + 4,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(tacche, { x1: toX, x2: toX, y1: CIMA - 5, y2: y, stroke: LINE }),
      Plot.text(tacche, {
        x: toX,
        y: CIMA - 13,
        text: (t: number) => formatEtichetta(t, { unita: indicatore.unita, decimali: tutti }),
        fontSize: 12,
        fill: MUTED,
      }),
      Plot.link(righe, { x1: 0, x2: larghezza, y1: 'fondo', y2: 'fondo', stroke: LINE }),
      Plot.text(righe, {
        x: 0,
        y: 'y',
        text: ({ livello }: { livello: number }) => `${dati.nomeLivello} ${String(livello)}`,
        textAnchor: 'start',
        fontSize: CORPO,
        fill: INK,
      }),
      Plot.link(nomi, {
        x1: 'xPunto',
        x2: 'xPunto',
        y1: ({ y: cima }: Nome) => cima + 7,
        y2: 'yPunto',
        stroke: MUTED,
      }),
      Plot.dot(posti, {
        x: 'x',
        y: 'y',
        r: RAGGIO,
        fill: ({ discorde }: Posto) => (discorde ? INK : BLUE),
        fillOpacity: 0.85,
        stroke: PAPER,
        ariaLabel: 'territorio',
        title: (p: Posto) =>
          `${p.nome}: ${formatValore(p.valore, indicatore)}, ${dati.nomeLivello} ${String(p.livello)}`,
      }),
      Plot.text(nomi, {
        x: 'x',
        y: 'y',
        text: 'testo',
        fontSize: CORPO,
        fontWeight: 600,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 5,
      }),
    ],
  };
}
