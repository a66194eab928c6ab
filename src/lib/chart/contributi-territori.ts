import { contributiToPlot } from './contributi-to-plot.ts';
import type { DatiContributi } from './contributi-to-plot.ts';
import { renderPlot } from './render.ts';

/** One panel for each component, on the same scale: bars to the right add points, bars to the left take them away. */
export function contributiTerritori(dati: DatiContributi): string {
  return renderPlot(dati, 'contributi', contributiToPlot(dati));
}
