import type { Figura, Larghezza } from './figura.ts';
import { listTestate, ranghiToPlot } from './ranghi-to-plot.ts';
import { renderPlot } from './render.ts';
import { markTagli } from './tagli.ts';

/** A territory with the ranks that it takes under all the variants of a method. */
export interface VoceRango {
  territorio: string;
  nome: string;
  /** Rank under the published choices, 1 = highest score. */
  rango: number;
  /** 5th and 95th percentile of its ranks. */
  inf: number;
  sup: number;
  /** Set at the end of the row: the score as printed. */
  etichetta: string;
}

export interface DatiRanghi extends Figura {
  larghezza: Larghezza;
  /** Groups of territories that are not told apart, from the highest score; a rule parts them. */
  fasce: readonly (readonly VoceRango[])[];
  /** How many ranks there are. */
  quanti: number;
}

/** A ranking with its uncertainty: for each territory the ranks it may take, in groups not told apart. */
export function ranghiComuni(dati: DatiRanghi): string {
  const tagli = listTestate(dati).slice(1);
  return markTagli(renderPlot(dati, 'ranghi', ranghiToPlot(dati)), tagli);
}
