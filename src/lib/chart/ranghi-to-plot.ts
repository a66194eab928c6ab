import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { ticks } from 'd3-array';
import type { Figura, Larghezza } from './figura.ts';
import { measureLongest } from './measure-text.ts';
import { BLUE, INK, LINE, MUTED } from './palette.ts';

/** A territory with the ranks that it takes under all the variants of a method. */
export interface VoceRango {
  territorio: string;
  nome: string;
  /** Rank under the published choices, 1 = highest score. */
  rango: number;
  /** 5th and 95th percentile of its ranks. */
  inf: number;
  sup: number;
  /** Set at the end of the row: the score as printed. */
  etichetta: string;
}

/** What the uncertain ranking shows: groups of territories with the ranks they may take. */
export interface DatiRanghi extends Figura {
  larghezza: Larghezza;
  /** Groups of territories that are not told apart, from the highest score; a rule parts them. */
  fasce: readonly (readonly VoceRango[])[];
  /** How many ranks there are. */
  quanti: number;
}

const CORPO = 13;
const RIGA = 20;
/** Height of the row that names a fascia. */
const TESTATA = 26;
const CIMA = 22;

interface Riga extends VoceRango {
  y: number;
}

/** Options of the ranking: rows at a fixed height, ranks along the top, one heading for each fascia. */
export function ranghiToPlot(dati: DatiRanghi): PlotOptions {
  const voci = dati.fasce.flat();
  const sinistra =
    measureLongest(
      voci.map(({ nome }) => nome),
      CORPO,
    ) + 14;
  const destra =
    measureLongest(
      voci.map(({ etichetta }) => etichetta),
      CORPO,
      600,
    ) + 10;
  const passo = (dati.larghezza - sinistra - destra) / dati.quanti;
  const toX = (rango: number): number => sinistra + (rango - 0.5) * passo;
  const { righe, testate, altezza } = placeRighe(dati.fasce);
  const tacche = [1, ...ticks(0, dati.quanti, dati.larghezza / 80).filter((t) => t > 1)];
  return {
    width: dati.larghezza,
    height: altezza,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(tacche, { x1: toX, x2: toX, y1: CIMA - 6, y2: altezza, stroke: LINE }),
      Plot.text(tacche, {
        x: toX,
        y: CIMA - 14,
        text: (t: number) => `${String(t)}º`,
        fontSize: 12,
        fill: MUTED,
      }),
      Plot.link(testate, {
        x1: 0,
        x2: dati.larghezza,
        y1: ({ y }: { y: number }) => y - TESTATA / 2 + 3,
        y2: ({ y }: { y: number }) => y - TESTATA / 2 + 3,
        stroke: MUTED,
      }),
      Plot.text(testate, {
        x: 0,
        y: ({ y }: { y: number }) => y + 2,
        text: 'testo',
        textAnchor: 'start',
        fontSize: 12,
        fontWeight: 600,
        fill: MUTED,
      }),
      Plot.text(righe, {
        x: 0,
        y: 'y',
        text: 'nome',
        textAnchor: 'start',
        fontSize: CORPO,
        fill: INK,
      }),
      Plot.rect(righe, {
        x1: ({ inf }: Riga) => toX(inf) - passo / 2,
        x2: ({ sup }: Riga) => toX(sup) + passo / 2,
        y1: ({ y }: Riga) => y - 4,
        y2: ({ y }: Riga) => y + 4,
        rx: 3,
        fill: BLUE,
        fillOpacity: 0.28,
      }),
      Plot.dot(righe, {
        x: ({ rango }: Riga) => toX(rango),
        y: 'y',
        r: 3.5,
        fill: BLUE,
        ariaLabel: 'territorio',
        title: ({ nome, inf, sup, etichetta }: Riga) =>
          `${nome}: ${etichetta}, dal ${String(inf)}º al ${String(sup)}º posto`,
      }),
      Plot.text(righe, {
        x: dati.larghezza,
        y: 'y',
        text: 'etichetta',
        textAnchor: 'end',
        fontSize: CORPO,
        fontWeight: 600,
        fill: INK,
      }),
    ],
  };
}

/** Heights at which each fascia begins. */
export const listTestate = ({ fasce }: DatiRanghi): number[] =>
  placeRighe(fasce).testate.map(({ y }) => y - TESTATA / 2);

function placeRighe(fasce: DatiRanghi['fasce']): {
  righe: Riga[];
  testate: { testo: string; y: number }[];
  altezza: number;
} {
  const righe: Riga[] = [];
  const testate: { testo: string; y: number }[] = [];
  let y = CIMA;
  fasce.forEach((fascia, i) => {
    const quanti = fascia.length === 1 ? 'un comune' : `${String(fascia.length)} comuni`;
    testate.push({ testo: `Fascia ${String(i + 1)}: ${quanti}`, y: y + TESTATA / 2 });
    y += TESTATA;
    for (const voce of fascia) {
      righe.push({ ...voce, y: y + RIGA / 2 });
      y += RIGA;
    }
  });
  return { righe, testate, altezza: y + 4 };
}
