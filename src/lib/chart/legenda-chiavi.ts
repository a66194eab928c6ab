import * as Plot from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { LATO } from './legenda-barre.ts';
import { measureText } from './measure-text.ts';
import { INK, LINE, MUTED, PAPER } from './palette.ts';

const CORPO = 13;
const STACCO = 18;

/** A mark of the comuni and what it means. */
export interface Chiave {
  testo: string;
  segno: 'rilievo' | 'tacca' | 'barra' | 'mancante';
}

const misuraChiave = ({ testo }: Chiave): number => LATO + 6 + measureText(testo, CORPO) + STACCO;

/**
 * The keys in as many lines as they need.
 *
 * @param larghezza of a line, pixels
 */
export function wrapChiavi(chiavi: readonly Chiave[], larghezza: number): Chiave[][] {
  const righe: Chiave[][] = [];
  let libero = 0;
  for (const chiave of chiavi) {
    const largo = misuraChiave(chiave);
    const ultima = righe.at(-1);
    if (ultima && largo <= libero + STACCO) ultima.push(chiave);
    else {
      righe.push([chiave]);
      libero = larghezza;
    }
    libero -= largo;
  }
  return righe;
}

/** What the marks of the comuni mean, on one line under the scale. */
export function drawChiavi(chiavi: readonly Chiave[], y: number): Markish[] {
  let x = 0.5;
  return chiavi.map((chiave) => {
    const { testo, segno } = chiave;
    const inizio = x;
    x += misuraChiave(chiave);
    const rilievo = segno === 'rilievo';
    return [
      segno === 'tacca'
        ? Plot.link([testo], {
            x1: inizio + LATO / 2,
            x2: inizio + LATO / 2,
            y1: y - LATO / 2,
            y2: y + LATO / 2,
            stroke: INK,
            strokeWidth: 1.4,
          })
        : Plot.rect([testo], {
            x1: inizio,
            x2: inizio + LATO,
            y1: y - LATO / 2,
            y2: y + LATO / 2,
            fill: segno === 'mancante' ? PAPER : LINE,
            stroke: rilievo ? INK : MUTED,
            strokeWidth: rilievo ? 1.4 : 1,
            strokeDasharray: segno === 'mancante' ? '1.5 1.5' : undefined,
          }),
      Plot.text([testo], {
        x: inizio + LATO + 6,
        y,
        text: (t: string) => t,
        textAnchor: 'start',
        fontSize: CORPO,
        fill: MUTED,
      }),
    ];
  });
}
