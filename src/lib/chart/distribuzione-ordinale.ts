import { distribuzioneToPlot } from './distribuzione-to-plot.ts';
import type { DatiDistribuzione } from './distribuzione-to-plot.ts';
import { renderPlot } from './render.ts';

/** Ordinal values are never averaged: one square for each comune, stacked at its level. */
export function distribuzioneOrdinale(dati: DatiDistribuzione): string {
  return renderPlot(dati, 'distribuzione', distribuzioneToPlot(dati));
}
