import { measureProfilo } from './measure-profilo.ts';

/** How normalised values of one unit become one score; weights need not sum to 1. */
export type Aggregatore = (valori: readonly number[], pesi?: readonly number[]) => number;

/** Weighted arithmetic mean `Σ w x`: full compensation between components. */
export const aggregateArithmetic: Aggregatore = (valori, pesi) =>
  measureProfilo(valori, pesi).media;
