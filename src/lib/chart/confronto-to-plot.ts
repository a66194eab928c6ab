import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, min } from 'd3-array';
import { formatValore } from '../format/format-valore.ts';
import type { DatiConfronto, RigaConfronto } from './confronto-due-punti.ts';
import { measureLongest } from './measure-text.ts';
import { INK, LINE, MUTED, PAPER, territorioToColore } from './palette.ts';

const CORPO = 13;
const RIGA = 30;
const CIMA = 28;

interface Punto {
  riga: RigaConfronto;
  quando: 0 | 1;
  valore: number;
  /** Which side its value is written on. */
  verso: -1 | 1;
}

/** Options of the two-look chart: each value is written on the outer side of its dot. */
export function confrontoToPlot(dati: DatiConfronto): PlotOptions {
  const punti = dati.righe.flatMap(toPunti);
  const valori = punti.map((p) => p.valore);
  const [basso, alto] = [min(valori) ?? 0, max(valori) ?? 1];
  const toTesto = (p: Punto) => formatValore(p.valore, dati.indicatore);
  const bordo = measureLongest(punti.map(toTesto), CORPO, 600) + 16;
  const sinistra =
    measureLongest(
      dati.righe.map((r) => r.nome),
      CORPO,
      700,
    ) + bordo;
  const toX = (v: number) =>
    sinistra + ((v - basso) / (alto - basso || 1)) * (dati.larghezza - sinistra - bordo);
  const toY = (r: RigaConfronto) => CIMA + (dati.righe.indexOf(r) + 0.5) * RIGA;
  const altezza = CIMA + dati.righe.length * RIGA;
  const colore = (r: RigaConfronto) => territorioToColore(r.territorio);

  return {
    width: dati.larghezza,
    height: altezza,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(dati.righe, {
        x1: 0,
        x2: dati.larghezza,
        y1: (r: RigaConfronto) => toY(r) + RIGA / 2,
        y2: (r: RigaConfronto) => toY(r) + RIGA / 2,
        stroke: LINE,
      }),
      Plot.dot([0], { x: 5, y: 10, r: 4.5, fill: PAPER, stroke: INK, strokeWidth: 1.5 }),
      Plot.text([dati.momenti[0]], {
        x: 15,
        y: 10,
        text: (t: string) => t,
        textAnchor: 'start',
        fontSize: CORPO,
        fill: INK,
      }),
      Plot.dot([0], { x: 85, y: 10, r: 5, fill: INK }),
      Plot.text([dati.momenti[1]], {
        x: 95,
        y: 10,
        text: (t: string) => t,
        textAnchor: 'start',
        fontSize: CORPO,
        fill: INK,
      }),
      ...dati.righe.map((r) =>
        Plot.text([r], {
          x: 0,
          y: toY(r),
          text: 'nome',
          textAnchor: 'start',
          fontSize: CORPO,
          fontWeight: r.territorio === dati.protagonista ? 700 : 400,
          fill: r.territorio === dati.protagonista ? colore(r) : INK,
        }),
      ),
      Plot.dot(punti, {
        x: (p: Punto) => toX(p.valore),
        y: (p: Punto) => toY(p.riga),
        r: 5,
        fill: (p: Punto) => (p.quando === 0 ? PAPER : colore(p.riga)),
        stroke: (p: Punto) => colore(p.riga),
        strokeWidth: 1.5,
        ariaLabel: (p: Punto) => p.riga.territorio,
        title: (p: Punto) => `${p.riga.nome}, ${dati.momenti[p.quando]}: ${toTesto(p)}`,
      }),
      ...([-1, 1] as const).map((verso) =>
        Plot.text(
          punti.filter((p) => p.verso === verso),
          {
            x: (p: Punto) => toX(p.valore) + verso * 10,
            y: (p: Punto) => toY(p.riga),
            text: toTesto,
            textAnchor: verso < 0 ? 'end' : 'start',
            fontSize: CORPO,
            fill: (p: Punto) => (p.quando === 1 ? INK : MUTED),
          },
        ),
      ),
    ],
  };
}

function toPunti(riga: RigaConfronto): Punto[] {
  const coppia = [riga.prima, riga.dopo] as const;
  return ([0, 1] as const).flatMap((quando) => {
    const valore = coppia[quando];
    const altro = coppia[quando === 0 ? 1 : 0];
    if (valore === null) return [];
    const verso =
      altro === null ? 1 : valore === altro ? (quando === 0 ? -1 : 1) : valore < altro ? -1 : 1;
    return [{ riga, quando, valore, verso }];
  });
}
