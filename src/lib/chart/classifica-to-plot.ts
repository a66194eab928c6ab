import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, min } from 'd3-array';
import { formatMotivo } from '../format/format-stato.ts';
import { formatEtichetta, formatValore } from '../format/format-valore.ts';
import { isNoto } from './figura.ts';
import type { FiguraConUnita, Larghezza, ValoreNoto, ValoreTerritorio } from './figura.ts';
import { measureLongest, measureText } from './measure-text.ts';
import { packRows } from './pack-rows.ts';
import { INK, LINE, MUTED, PAPER, territorioToColore } from './palette.ts';

/** What the ranking shows: comuni and comparators. */
export interface DatiClassifica extends FiguraConUnita {
  larghezza: Larghezza;
  /** Any order; drawn from the highest down, missing ones last with their reason. */
  comuni: ValoreTerritorio[];
  /** Vertical rules: provincia, the ambito, Lombardia... */
  confronti: ValoreTerritorio[];
  /** Colour of the dots: an ambito id, or nothing for the colour of the atlas. */
  ambito?: string;
  /** ISTAT code of the comune in evidence. */
  evidenza?: string;
}

const CORPO = 13;
const RIGA = 24;

/** Options of the ranking: rows at a fixed height, comparator labels packed above them. */
export function classificaToPlot(dati: DatiClassifica): PlotOptions {
  const noti = dati.comuni.filter(isNoto).sort((a, b) => b.valore - a.valore);
  const mancanti = dati.comuni.filter((v) => !isNoto(v));
  const righe: ValoreTerritorio[] = [...noti, ...mancanti];
  const confronti = dati.confronti.filter(isNoto);
  const estremi = [...noti, ...confronti].flatMap((v) => [v.valore, ...(v.intervallo ?? [])]);
  const [basso, alto] = [min(estremi) ?? 0, max(estremi) ?? 1];
  const agio = (alto - basso || 1) * 0.04;
  const toTesto = (v: ValoreNoto) => formatEtichetta(v.valore, dati.indicatore);
  const sinistra =
    measureLongest(
      righe.map((v) => v.nome),
      CORPO,
      600,
    ) + 14;
  const destra = measureLongest(noti.map(toTesto), CORPO, 600) + 14;
  const toX = (v: number) =>
    sinistra +
    ((v - basso + agio) / (alto - basso + 2 * agio || 1)) * (dati.larghezza - sinistra - destra);
  const posti = packRows(
    confronti.map((c) => ({
      x: toX(c.valore),
      larghezza: measureText(`${c.nome} ${toTesto(c)}`, 12),
    })),
    0,
    dati.larghezza,
  );
  const cima = confronti.length === 0 ? 0 : (Math.max(...posti.map((p) => p.riga)) + 1) * 16 + 6;
  const altezza = cima + righe.length * RIGA + 4;
  const toY = (v: ValoreTerritorio) => cima + (righe.indexOf(v) + 0.5) * RIGA;
  const colore = territorioToColore(dati.ambito ?? '000000');
  const isEvidenza = (v: ValoreTerritorio) => v.territorio === dati.evidenza;
  const peso = (v: ValoreTerritorio) => (isEvidenza(v) ? 700 : 400);

  return {
    width: dati.larghezza,
    height: altezza,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(righe, {
        x1: 0,
        x2: dati.larghezza,
        y1: (v: ValoreTerritorio) => toY(v) + RIGA / 2,
        y2: (v: ValoreTerritorio) => toY(v) + RIGA / 2,
        stroke: LINE,
      }),
      ...confronti.map((c, i) =>
        Plot.link([c], {
          x1: toX(c.valore),
          x2: toX(c.valore),
          y1: cima - posti[i]!.riga * 16 - 4,
          y2: altezza,
          stroke: c.territorio === dati.ambito ? colore : INK,
          strokeDasharray: '2 3',
        }),
      ),
      ...confronti.map((c, i) =>
        Plot.text([c], {
          x: (posti[i]!.x0 + posti[i]!.x1) / 2,
          y: cima - posti[i]!.riga * 16 - 12,
          text: () => `${c.nome} ${toTesto(c)}`,
          fontSize: 12,
          fill: c.territorio === dati.ambito ? colore : INK,
        }),
      ),
      ...[400, 700].map((p) =>
        Plot.text(
          righe.filter((v) => peso(v) === p),
          {
            x: 0,
            y: toY,
            text: 'nome',
            textAnchor: 'start',
            fontSize: CORPO,
            fontWeight: p,
            fill: INK,
          },
        ),
      ),
      Plot.text(mancanti, {
        x: sinistra,
        y: toY,
        text: (v: ValoreTerritorio) => formatMotivo(v.stato),
        textAnchor: 'start',
        fontSize: 12,
        fill: MUTED,
        stroke: PAPER,
        strokeWidth: 5,
      }),
      Plot.link(
        noti.filter((v) => v.intervallo),
        {
          x1: (v: ValoreNoto) => toX(v.intervallo![0]),
          x2: (v: ValoreNoto) => toX(v.intervallo![1]),
          y1: toY,
          y2: toY,
          stroke: colore,
          strokeOpacity: 0.32,
          strokeWidth: 4,
        },
      ),
      Plot.dot(noti, {
        x: (v: ValoreNoto) => toX(v.valore),
        y: toY,
        r: 5,
        fill: colore,
        stroke: PAPER,
        ariaLabel: 'territorio',
        title: (v: ValoreNoto) => `${v.nome}: ${formatValore(v.valore, dati.indicatore)}`,
      }),
      Plot.text(noti, {
        x: (v: ValoreNoto) => toX(Math.max(v.valore, v.intervallo?.[1] ?? v.valore)) + 9,
        y: toY,
        text: toTesto,
        textAnchor: 'start',
        fontSize: CORPO,
        fontWeight: 600,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 6,
      }),
    ],
  };
}
