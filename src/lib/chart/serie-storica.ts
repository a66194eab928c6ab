import { renderPlot } from './render.ts';
import { serieToPlot } from './serie-to-plot.ts';
import type { DatiSerieStorica } from './serie-to-plot.ts';

/** Lines through time: a missing year is never crossed by a solid line, a break never by any. */
export function serieStorica(dati: DatiSerieStorica): string {
  return renderPlot(dati, 'serie', serieToPlot(dati));
}
