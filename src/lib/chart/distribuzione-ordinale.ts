import { distribuzioneToPlot } from './distribuzione-to-plot.ts';
import type { Figura, Larghezza, ValoreTerritorio } from './figura.ts';
import { renderPlot } from './render.ts';

export interface GruppoOrdinale {
  territorio: string;
  nome: string;
  /** The comuni of the group; `valore` is a whole level. */
  comuni: ValoreTerritorio[];
}

export interface DatiDistribuzione extends Figura {
  larghezza: Larghezza;
  protagonista: string;
  gruppi: GruppoOrdinale[];
  /** Levels of the scale, ascending: 1 to 10. */
  livelli: number[];
  /** What the two ends of the scale mean: "meno fragile", "più fragile". */
  estremi: [basso: string, alto: string];
}

/** Ordinal values are never averaged: one square for each comune, stacked at its level. */
export function distribuzioneOrdinale(dati: DatiDistribuzione): string {
  return renderPlot(dati, 'distribuzione', distribuzioneToPlot(dati));
}
