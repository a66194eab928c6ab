import { accordoToPlot } from './accordo-to-plot.ts';
import type { DatiAccordo } from './accordo-to-plot.ts';
import { renderPlot } from './render.ts';

/** Scores along the axis, one row for each level of the other measure: agreement is a slope. */
export function accordoLivelli(dati: DatiAccordo): string {
  return renderPlot(dati, 'accordo', accordoToPlot(dati));
}
