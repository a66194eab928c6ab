import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { isNoto } from './figura.ts';
import type { Figura, Larghezza, ValoreTerritorio } from './figura.ts';
import { measureLongest } from './measure-text.ts';
import { INK, LINE, MUTED, territorioToColore } from './palette.ts';

/** A territory and the levels of its comuni. */
export interface GruppoOrdinale {
  territorio: string;
  nome: string;
  /** The comuni of the group; `valore` is a whole level. */
  comuni: ValoreTerritorio[];
}

/** What the distribution shows: how many comuni of each group stand at each level. */
export interface DatiDistribuzione extends Figura {
  larghezza: Larghezza;
  protagonista: string;
  gruppi: GruppoOrdinale[];
  /** Levels of the scale, ascending: 1 to 10. */
  livelli: number[];
  /** What the two ends of the scale mean: "meno fragile", "più fragile". */
  estremi: [basso: string, alto: string];
}

const CORPO = 13;
const LATO = 10;
const PER_FILA = 3;
const CIMA = 22;

interface Quadrato {
  testo: string;
  territorio: string;
  colore: string;
  principale: boolean;
  x: number;
  y: number;
}

/** Options of the unit chart: a band for each group, a column for each level. */
export function distribuzioneToPlot(dati: DatiDistribuzione): PlotOptions {
  const stretto = dati.larghezza === 360;
  const sinistra = stretto
    ? 0
    : measureLongest(
        dati.gruppi.map((g) => g.nome),
        CORPO,
        700,
      ) + 20;
  const colonna = (dati.larghezza - sinistra) / dati.livelli.length;
  const quadrati: Quadrato[] = [];
  const nomi: { nome: string; y: number; principale: boolean; colore: string }[] = [];
  const basi: number[] = [];
  let y = CIMA;
  for (const gruppo of dati.gruppi) {
    const perLivello = dati.livelli.map((l) =>
      gruppo.comuni.filter((c) => isNoto(c) && c.valore === l),
    );
    const file = Math.max(1, ...perLivello.map((c) => Math.ceil(c.length / PER_FILA)));
    const colore = territorioToColore(gruppo.territorio);
    y += file * (LATO + 1) + (stretto ? 26 : 14);
    basi.push(y);
    nomi.push({
      nome: gruppo.nome,
      y: stretto ? y - file * (LATO + 1) - 12 : y - 7,
      principale: gruppo.territorio === dati.protagonista,
      colore,
    });
    perLivello.forEach((comuni, livello) => {
      comuni.forEach((c, i) => {
        quadrati.push({
          testo: `${c.nome}: ${String(dati.livelli[livello])}`,
          territorio: c.territorio,
          colore,
          principale: gruppo.territorio === dati.protagonista,
          x: sinistra + (livello + 0.5) * colonna + ((i % PER_FILA) - 1) * (LATO + 1) - LATO / 2,
          y: y - (Math.floor(i / PER_FILA) + 1) * (LATO + 1),
        });
      });
    });
  }
  const centro = (i: number) => sinistra + (i + 0.5) * colonna;
  return {
    width: dati.larghezza,
    height: y + 40,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(basi, {
        x1: 0,
        x2: dati.larghezza,
        y1: (b: number) => b,
        y2: (b: number) => b,
        stroke: LINE,
      }),
      Plot.rect(quadrati, {
        x1: 'x',
        x2: (q: Quadrato) => q.x + LATO,
        y1: 'y',
        y2: (q: Quadrato) => q.y + LATO,
        fill: 'colore',
        fillOpacity: (q: Quadrato) => (q.principale ? 1 : 0.5),
        ariaLabel: 'territorio',
        title: 'testo',
      }),
      Plot.text(dati.livelli, {
        x: (_: number, i: number) => centro(i),
        y: y + 14,
        text: (l: number) => String(l),
        fontSize: 12,
        fill: MUTED,
      }),
      Plot.text([dati.estremi[0]], {
        x: sinistra,
        y: y + 32,
        text: (t: string) => t,
        textAnchor: 'start',
        fontSize: 12,
        fill: MUTED,
      }),
      Plot.text([dati.estremi[1]], {
        x: dati.larghezza,
        y: y + 32,
        text: (t: string) => t,
        textAnchor: 'end',
        fontSize: 12,
        fill: MUTED,
      }),
      ...nomi.map((n) =>
        Plot.text([n], {
          x: 0,
          y: n.y,
          text: 'nome',
          textAnchor: 'start',
          fontSize: CORPO,
          fontWeight: n.principale ? 700 : 400,
          fill: n.principale ? n.colore : INK,
        }),
      ),
    ],
  };
}
