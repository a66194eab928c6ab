import { listTestate, ranghiToPlot } from './ranghi-to-plot.ts';
import type { DatiRanghi } from './ranghi-to-plot.ts';
import { renderPlot } from './render.ts';
import { markTagli } from './tagli.ts';

/** A ranking with its uncertainty: for each territory the ranks it may take, in groups not told apart. */
export function ranghiComuni(dati: DatiRanghi): string {
  const tagli = listTestate(dati).slice(1);
  return markTagli(renderPlot(dati, 'ranghi', ranghiToPlot(dati)), tagli);
}
