/** Value of a ratio from its parts, in the order of operations of the database: the same to the last digit. */
export const calculateRapporto = (fattore: number, n: number, d: number): number =>
  (fattore * n) / d;
