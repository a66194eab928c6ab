import type { AmbitoId } from '../model.ts';
import type { FiguraConUnita, ValoreTerritorio } from './figura.ts';
import { legendaToPlot } from './legenda-to-plot.ts';
import { renderPlot } from './render.ts';

export interface DatiLegenda extends FiguraConUnita {
  /** The comuni of the map. */
  valori: ValoreTerritorio[];
  classi: number[];
  scala?: 'sequenziale' | 'divergente';
  /** Marks under the scale: the ambito, the provincia. */
  segni: ValoreTerritorio[];
  /** Codes of the comuni in relief on the map. */
  rilievo?: string[];
  ambito?: AmbitoId;
}

/** The legend as a histogram: one square for each comune, in the colour of its class. */
export function legendaIstogramma(dati: DatiLegenda): string {
  return renderPlot(dati, 'legenda', legendaToPlot(dati));
}
