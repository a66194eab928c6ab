import { confrontoToPlot } from './confronto-to-plot.ts';
import type { DatiConfronto } from './confronto-to-plot.ts';
import { renderPlot } from './render.ts';

/** Two looks at a territory, years apart: two dots a row, and no path between them. */
export function confrontoDuePunti(dati: DatiConfronto): string {
  return renderPlot(dati, 'confronto', confrontoToPlot(dati));
}
