import { renderPlot } from './render.ts';
import { saltiToPlot } from './salti-to-plot.ts';
import type { DatiSalti } from './salti-to-plot.ts';

/** How many places each choice of method moves a territory: on average (dot) and at most (end of the line). */
export function saltiIpotesi(dati: DatiSalti): string {
  return renderPlot(dati, 'salti', saltiToPlot(dati));
}
