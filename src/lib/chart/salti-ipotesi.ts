import type { Figura, Larghezza } from './figura.ts';
import { renderPlot } from './render.ts';
import { saltiToPlot } from './salti-to-plot.ts';

export interface DatiSalti extends Figura {
  larghezza: Larghezza;
  /** Groups of assumptions, each with what was tried and the ranks that it moves. */
  gruppi: readonly {
    nome: string;
    voci: readonly { nome: string; medio: number; massimo: number }[];
  }[];
}

/** How many places each choice of method moves a territory: on average (dot) and at most (end of the line). */
export function saltiIpotesi(dati: DatiSalti): string {
  return renderPlot(dati, 'salti', saltiToPlot(dati));
}
