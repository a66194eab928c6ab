import { confrontoToPlot } from './confronto-to-plot.ts';
import type { FiguraConUnita, Larghezza } from './figura.ts';
import { renderPlot } from './render.ts';

export interface RigaConfronto {
  territorio: string;
  nome: string;
  /** Values of the first and of the second look; null when missing. */
  prima: number | null;
  dopo: number | null;
}

export interface DatiConfronto extends FiguraConUnita {
  larghezza: Larghezza;
  protagonista: string;
  /** The two looks, as shown: "2011", "2026". */
  momenti: [prima: string, dopo: string];
  /** In the order in which they are drawn. */
  righe: RigaConfronto[];
}

/** Two looks at a territory, years apart: two dots a row, and no path between them. */
export function confrontoDuePunti(dati: DatiConfronto): string {
  return renderPlot(dati, 'confronto', confrontoToPlot(dati));
}
