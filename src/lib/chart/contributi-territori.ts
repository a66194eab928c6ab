import { contributiToPlot } from './contributi-to-plot.ts';
import type { Figura, Larghezza } from './figura.ts';
import { renderPlot } from './render.ts';

/** What one component adds to the score of every territory, in index points around 100. */
export interface PannelloContributi {
  titolo: string;
  /** The same territories in the same order in every panel; null when the component is missing. */
  barre: { territorio: string; nome: string; punti: number | null }[];
}

export interface DatiContributi extends Figura {
  larghezza: Larghezza;
  pannelli: readonly PannelloContributi[];
}

/** One panel for each component, on the same scale: bars to the right add points, bars to the left take them away. */
export function contributiTerritori(dati: DatiContributi): string {
  return renderPlot(dati, 'contributi', contributiToPlot(dati));
}
