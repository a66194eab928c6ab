import * as Plot from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { max } from 'd3-array';
import { formatEtichetta, formatValore } from '../format/format-valore.ts';
import type { Unita } from '../format/format-valore.ts';
import type { Barra } from './conta-barre.ts';
import type { ValoreNoto } from './figura.ts';
import { INK, MUTED } from './palette.ts';

/** Side of a square, which is also the width of a bar. */
export const LATO = 8;
/** A square or a bar with its gap. */
export const CELLA = LATO + 1;
/** Height of the highest bar. */
export const ALTEZZA_BARRE = 9 * CELLA;
/** A single comune among thousands must still be seen. */
const MINIMA = 1;

/** How many comuni the highest bar holds. */
export const findMassimo = (barre: readonly Barra[]): number =>
  max(barre, ({ sotto, quanti }) => sotto + quanti) ?? 0;

const quantiDa = ({ quanti, da, a }: Barra, indicatore: Unita): string => {
  const [prima, ultima] = [da, a].map((v) => formatEtichetta(v, indicatore));
  const dove = prima === ultima ? prima : `da ${prima ?? ''} a ${ultima ?? ''}`;
  return `${dove ?? ''}: ${quanti === 1 ? 'un comune' : `${String(quanti)} comuni`}`;
};

/**
 * Bars in the colours of the classes, and over their feet a tick for each comune in evidence.
 *
 * @param base foot of the bars, pixels
 */
export function drawBarre(
  barre: readonly Barra[],
  evidenti: readonly ValoreNoto[],
  {
    base,
    tinta,
    toX,
    indicatore,
  }: { base: number; tinta: string; toX: (valore: number) => number; indicatore: Unita },
): Markish[] {
  const massimo = findMassimo(barre);
  const toAltezza = (quanti: number) => (quanti / massimo) * ALTEZZA_BARRE;
  return [
    Plot.rect(barre, {
      x1: (b: Barra) => b.colonna * CELLA + 0.5,
      x2: (b: Barra) => b.colonna * CELLA + 0.5 + LATO,
      y1: (b: Barra) => base - toAltezza(b.sotto),
      y2: (b: Barra) => base - toAltezza(b.sotto) - Math.max(MINIMA, toAltezza(b.quanti)),
      fill: (b: Barra) => `var(--${tinta}-${String(b.classe)})`,
      stroke: MUTED,
      strokeWidth: 0.35,
      title: (b: Barra) => quantiDa(b, indicatore),
    }),
    Plot.link(evidenti, {
      x1: (v: ValoreNoto) => toX(v.valore),
      x2: (v: ValoreNoto) => toX(v.valore),
      y1: base,
      y2: base - CELLA,
      stroke: INK,
      strokeWidth: 1.4,
      ariaLabel: 'territorio',
      title: (v: ValoreNoto) => `${v.nome}: ${formatValore(v.valore, indicatore)}`,
    }),
  ];
}
