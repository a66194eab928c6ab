import type { FiguraConUnita, Larghezza, ValoreTerritorio } from './figura.ts';
import { renderPlot } from './render.ts';
import { strisciaToPlot } from './striscia-to-plot.ts';

export interface DatiStriscia extends FiguraConUnita {
  larghezza: Larghezza;
  /** The territory of the page. */
  protagonista: string;
  /** Dots on the axis, labels above. */
  ambiti: ValoreTerritorio[];
  /** Ticks across the axis, labels below. */
  confronti: ValoreTerritorio[];
}

/** Where the key figure stands: five ambiti and the comparators on one axis. */
export function striscia(dati: DatiStriscia): string {
  return renderPlot(dati, 'striscia', strisciaToPlot(dati));
}
