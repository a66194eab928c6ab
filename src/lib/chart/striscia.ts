import { renderPlot } from './render.ts';
import { strisciaToPlot } from './striscia-to-plot.ts';
import type { DatiStriscia } from './striscia-to-plot.ts';

/** Where the key figure stands: five ambiti and the comparators on one axis. */
export function striscia(dati: DatiStriscia): string {
  return renderPlot(dati, 'striscia', strisciaToPlot(dati));
}
