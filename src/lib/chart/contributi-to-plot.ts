import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, min } from 'd3-array';
import { formatNumero } from '../format/format-numero.ts';
import type { Figura, Larghezza } from './figura.ts';
import { measureLongest, measureText } from './measure-text.ts';
import { INK, MUTED, territorioToColore } from './palette.ts';
import { wrapText } from './wrap-text.ts';

/** What one component adds to the score of every territory, in index points around 100. */
export interface PannelloContributi {
  titolo: string;
  /** The same territories in the same order in every panel; null when the component is missing. */
  barre: { territorio: string; nome: string; punti: number | null }[];
}

/** What the figure of contributions shows: a panel for each component. */
export interface DatiContributi extends Figura {
  larghezza: Larghezza;
  pannelli: readonly PannelloContributi[];
}

const CORPO = 12.5;
const RIGA = 19;
const RIGA_TITOLO = 16;
const ARIA = 26;
const CANALE = 40;

interface Barra {
  territorio: string;
  nome: string;
  punti: number;
  x0: number;
  y: number;
}

const formatPunti = (punti: number): string => formatNumero(punti, 1, { segno: true });

/** Options of the panels: one column on a phone, two on a wide page. */
export function contributiToPlot({ larghezza, pannelli }: DatiContributi): PlotOptions {
  const colonne = larghezza === 720 ? 2 : 1;
  const ampiezza = (larghezza - (colonne - 1) * CANALE) / colonne;
  const nomi = pannelli[0]?.barre.map(({ nome }) => nome) ?? [];
  const sinistra = measureLongest(nomi, CORPO) + 12;
  const tutti = pannelli.flatMap(({ barre }) => barre.flatMap(({ punti }) => punti ?? []));
  const [basso, alto] = [Math.min(0, min(tutti) ?? 0), Math.max(0, max(tutti) ?? 0)];
  const cifre = measureText('+10,0', CORPO, 600) + 8;
  const scala = (ampiezza - sinistra - 2 * cifre) / (alto - basso || 1);
  const zero = sinistra + cifre - basso * scala;

  const titoli = pannelli.map(({ titolo }) => wrapText(titolo, ampiezza, 13.5, 600));
  const altezze = pannelli.map(
    ({ barre }, i) => titoli[i]!.length * RIGA_TITOLO + 6 + barre.length * RIGA + ARIA,
  );
  const posti = placePannelli(altezze, colonne, ampiezza);
  const barre = pannelli.flatMap((pannello, i) =>
    pannello.barre.map((b, k) => ({
      ...b,
      x0: posti[i]!.x,
      y: posti[i]!.y + titoli[i]!.length * RIGA_TITOLO + 6 + (k + 0.5) * RIGA,
    })),
  );
  const note = barre.filter((b): b is Barra => b.punti !== null);
  const righeTitolo = titoli.flatMap((righe, i) =>
    righe.map((testo, k) => ({ testo, x: posti[i]!.x, y: posti[i]!.y + (k + 0.5) * RIGA_TITOLO })),
  );
  const x1 = ({ x0, punti }: Barra): number => x0 + zero + Math.min(0, punti) * scala;
  const x2 = ({ x0, punti }: Barra): number => x0 + zero + Math.max(0, punti) * scala;
  const verso = (positive: boolean) =>
    Plot.text(
      note.filter(({ punti }) => punti >= 0 === positive),
      {
        x: (b: Barra) => (positive ? x2(b) + 5 : x1(b) - 5),
        y: 'y',
        text: ({ punti }: Barra) => formatPunti(punti),
        textAnchor: positive ? 'start' : 'end',
        fontSize: CORPO,
        fontWeight: 600,
        fill: INK,
      },
    );

  return {
    width: larghezza,
    height: Math.max(...posti.map(({ fondo }) => fondo)) - ARIA + 4,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.text(righeTitolo, {
        x: 'x',
        y: 'y',
        text: 'testo',
        textAnchor: 'start',
        fontSize: 13.5,
        fontWeight: 600,
        fill: INK,
      }),
      Plot.text(barre, {
        x: 'x0',
        y: 'y',
        text: 'nome',
        textAnchor: 'start',
        fontSize: CORPO,
        fill: INK,
      }),
      Plot.rect(note, {
        x1,
        x2,
        y1: ({ y }: Barra) => y - 6,
        y2: ({ y }: Barra) => y + 6,
        fill: ({ territorio }: Barra) => territorioToColore(territorio),
        ariaLabel: 'territorio',
        title: ({ nome, punti }: Barra) => `${nome}: ${formatPunti(punti)} punti`,
      }),
      Plot.link(pannelli, {
        x1: (_, i: number) => posti[i]!.x + zero,
        x2: (_, i: number) => posti[i]!.x + zero,
        y1: (_, i: number) => posti[i]!.y + titoli[i]!.length * RIGA_TITOLO + 6,
        y2: (_, i: number) => posti[i]!.fondo - ARIA,
        stroke: MUTED,
      }),
      verso(true),
      verso(false),
      Plot.text(
        barre.filter(({ punti }) => punti === null),
        {
          x: ({ x0 }: { x0: number }) => x0 + zero + 5,
          y: 'y',
          text: () => 'dato mancante',
          textAnchor: 'start',
          fontSize: 12,
          fill: MUTED,
        },
      ),
    ],
  };
}

/** Panels row by row; those of a row start at the same height. */
function placePannelli(
  altezze: readonly number[],
  colonne: number,
  ampiezza: number,
): { x: number; y: number; fondo: number }[] {
  const posti: { x: number; y: number; fondo: number }[] = [];
  let y = 0;
  for (let i = 0; i < altezze.length; i += colonne) {
    const fila = altezze.slice(i, i + colonne);
    const fondo = y + Math.max(...fila);
    fila.forEach((_, k) => posti.push({ x: k * (ampiezza + CANALE), y, fondo }));
    y = fondo;
  }
  return posti;
}
