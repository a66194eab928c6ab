import { classificaToPlot } from './classifica-to-plot.ts';
import type { FiguraConUnita, Larghezza, ValoreTerritorio } from './figura.ts';
import { renderPlot } from './render.ts';

export interface DatiClassifica extends FiguraConUnita {
  larghezza: Larghezza;
  /** Any order; drawn from the highest down, missing ones last with their reason. */
  comuni: ValoreTerritorio[];
  /** Vertical rules: provincia, the ambito, Lombardia... */
  confronti: ValoreTerritorio[];
  /** Colour of the dots: an ambito id, or nothing for the colour of the atlas. */
  ambito?: string;
  /** ISTAT code of the comune in evidence. */
  evidenza?: string;
}

/** Comuni ranked, one row each, with the comparators as vertical rules. */
export function classificaComuni(dati: DatiClassifica): string {
  return renderPlot(dati, 'classifica', classificaToPlot(dati));
}
