import { legendaToPlot } from './legenda-to-plot.ts';
import type { DatiLegenda } from './legenda-to-plot.ts';
import { renderPlot } from './render.ts';

/** The legend as a histogram: one square for each comune, in the colour of its class. */
export function legendaIstogramma(dati: DatiLegenda): string {
  return renderPlot(dati, 'legenda', legendaToPlot(dati));
}
