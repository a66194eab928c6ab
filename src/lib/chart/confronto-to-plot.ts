import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, min } from 'd3-array';
import { formatEtichetta, formatValore } from '../format/format-valore.ts';
import type { FiguraConUnita, Larghezza } from './figura.ts';
import { measureLongest, measureText } from './measure-text.ts';
import { COMUNE, INK, LINE, MUTED, PAPER, TRATTI, territorioToColore } from './palette.ts';

/** A territory at two looks. */
export interface RigaConfronto {
  territorio: string;
  nome: string;
  /** Values of the first and of the second look; null when missing. */
  prima: number | null;
  dopo: number | null;
}

/** What the comparison shows: two looks at each territory. */
export interface DatiConfronto extends FiguraConUnita {
  larghezza: Larghezza;
  protagonista: string;
  /** The two looks, as shown: "2011", "2026". */
  momenti: [prima: string, dopo: string];
  /** In the order in which they are drawn. */
  righe: RigaConfronto[];
}

const CORPO = 13;
const RIGA = 30;
const CIMA = 30;
/** Air between the ambiti and the comparators. */
const STACCO = 12;

interface Punto {
  riga: RigaConfronto;
  quando: 0 | 1;
  valore: number;
  /** Which side its value is written on. */
  verso: -1 | 1;
}

/** Options of the two-look chart: each value is written on the outer side of its dot. */
export function confrontoToPlot(dati: DatiConfronto): PlotOptions {
  const { righe, indicatore, larghezza, momenti } = dati;
  const punti = righe.flatMap(toPunti);
  const toTesto = (p: Punto) => formatEtichetta(p.valore, indicatore);
  const nomi = measureLongest(
    righe.map((r) => r.nome),
    CORPO,
    700,
  );
  const bordo = measureLongest(punti.map(toTesto), CORPO, 600) + 16;
  const sinistra = nomi + 8 + bordo;
  const [basso, alto] = [min(punti, (p) => p.valore) ?? 0, max(punti, (p) => p.valore) ?? 1];
  const toX = (v: number) =>
    sinistra + ((v - basso) / (alto - basso || 1)) * (larghezza - sinistra - bordo);
  const primoConfronto = righe.findIndex((r) => r.territorio in TRATTI);
  const scarto = (i: number) => (primoConfronto > 0 && i >= primoConfronto ? STACCO : 0);
  const toY = (r: RigaConfronto) => {
    const i = righe.indexOf(r);
    return CIMA + (i + 0.5) * RIGA + scarto(i);
  };
  const isProtagonista = (r: RigaConfronto) => r.territorio === dati.protagonista;
  const complete = righe.filter((r) => r.prima !== null && r.dopo !== null);
  const incomplete = righe.filter((r) => (r.prima === null) !== (r.dopo === null));

  const toMancante = (r: RigaConfronto) => `${momenti[r.prima === null ? 0 : 1]}: n.d.`;
  /** Left of the only dot where there is room, else right of its value. */
  const placeMancante = (r: RigaConfronto): number => {
    const p = punti.find((q) => q.riga === r)!;
    const fine = nomi + 8 + measureText(toMancante(r), 12);
    return fine + 12 < toX(p.valore)
      ? nomi + 8
      : toX(p.valore) + 18 + measureText(toTesto(p), CORPO, 600);
  };

  return {
    width: larghezza,
    height: CIMA + righe.length * RIGA + scarto(righe.length) + 2,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ...drawChiave(momenti),
      Plot.link(righe, {
        x1: 0,
        x2: larghezza,
        y1: (r: RigaConfronto) => toY(r) + RIGA / 2,
        y2: (r: RigaConfronto) => toY(r) + RIGA / 2,
        stroke: LINE,
      }),
      Plot.link(complete, {
        x1: (r: RigaConfronto) => toX(r.prima!),
        x2: (r: RigaConfronto) => toX(r.dopo!),
        y1: toY,
        y2: toY,
        stroke: COMUNE,
        strokeWidth: 2,
      }),
      ...[false, true].map((evidenza) =>
        Plot.text(
          righe.filter((r) => isProtagonista(r) === evidenza),
          {
            x: 0,
            y: toY,
            text: 'nome',
            textAnchor: 'start',
            fontSize: CORPO,
            fontWeight: evidenza ? 700 : 400,
            fill: (r: RigaConfronto) => (evidenza ? territorioToColore(r.territorio) : INK),
          },
        ),
      ),
      Plot.dot(punti, {
        x: (p: Punto) => toX(p.valore),
        y: (p: Punto) => toY(p.riga),
        r: (p: Punto) => (isProtagonista(p.riga) ? 6 : 5),
        fill: (p: Punto) => (p.quando === 0 ? PAPER : territorioToColore(p.riga.territorio)),
        stroke: (p: Punto) => territorioToColore(p.riga.territorio),
        strokeWidth: 1.75,
        ariaLabel: (p: Punto) => p.riga.territorio,
        title: (p: Punto) =>
          `${p.riga.nome}, ${momenti[p.quando]}: ${formatValore(p.valore, indicatore)}`,
      }),
      ...([-1, 1] as const).flatMap((verso) =>
        [400, 600].map((peso) =>
          Plot.text(
            punti.filter((p) => p.verso === verso && (p.quando === 1) === (peso === 600)),
            {
              x: (p: Punto) => toX(p.valore) + verso * 10,
              y: (p: Punto) => toY(p.riga),
              text: toTesto,
              textAnchor: verso < 0 ? 'end' : 'start',
              fontSize: CORPO,
              fontWeight: peso,
              fill: peso === 600 ? INK : MUTED,
            },
          ),
        ),
      ),
      Plot.text(incomplete, {
        x: (r: RigaConfronto) => placeMancante(r),
        y: toY,
        text: toMancante,
        textAnchor: 'start',
        fontSize: 12,
        fill: MUTED,
        stroke: PAPER,
        strokeWidth: 4,
      }),
    ],
  };
}

/** The key of the two dots, above the rows. */
function drawChiave([prima, dopo]: DatiConfronto['momenti']) {
  const xDopo = 15 + measureText(prima, CORPO) + 24;
  const parola = (testo: string, x: number) =>
    Plot.text([testo], {
      x,
      y: 10,
      text: (t: string) => t,
      textAnchor: 'start',
      fontSize: CORPO,
      fill: INK,
    });
  return [
    Plot.dot([prima], { x: 6, y: 10, r: 5, fill: PAPER, stroke: INK, strokeWidth: 1.75 }),
    parola(prima, 16),
    Plot.dot([dopo], { x: xDopo, y: 10, r: 5, fill: INK, stroke: INK, strokeWidth: 1.75 }),
    parola(dopo, xDopo + 10),
  ];
}

function toPunti(riga: RigaConfronto): Punto[] {
  const { prima, dopo } = riga;
  const primaADestra = prima !== null && (dopo === null || prima > dopo);
  return [
    ...(prima === null
      ? []
      : [
          {
            riga,
            quando: 0 as const,
            valore: prima,
            verso: primaADestra ? (1 as const) : (-1 as const),
          },
        ]),
    ...(dopo === null
      ? []
      : [
          {
            riga,
            quando: 1 as const,
            valore: dopo,
            verso: primaADestra ? (-1 as const) : (1 as const),
          },
        ]),
  ];
}
