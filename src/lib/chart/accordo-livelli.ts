import { accordoToPlot } from './accordo-to-plot.ts';
import type { FiguraConUnita, Larghezza } from './figura.ts';
import { renderPlot } from './render.ts';

/** A territory with its score and its level in a measure made by others. */
export interface PuntoAccordo {
  territorio: string;
  nome: string;
  valore: number;
  livello: number;
  /** Named in the figure: the two measures put it at opposite ends. */
  discorde: boolean;
}

export interface DatiAccordo extends FiguraConUnita {
  larghezza: Larghezza;
  punti: readonly PuntoAccordo[];
  /** Levels to draw, one row each, the lowest at the bottom. */
  livelli: readonly number[];
  /** What the rows are: "decile". */
  nomeLivello: string;
}

/** Scores along the axis, one row for each level of the other measure: agreement is a slope. */
export function accordoLivelli(dati: DatiAccordo): string {
  return renderPlot(dati, 'accordo', accordoToPlot(dati));
}
