import { classificaToPlot } from './classifica-to-plot.ts';
import type { DatiClassifica } from './classifica-to-plot.ts';
import { renderPlot } from './render.ts';

/** Comuni ranked, one row each, with the comparators as vertical rules. */
export function classificaComuni(dati: DatiClassifica): string {
  return renderPlot(dati, 'classifica', classificaToPlot(dati));
}
