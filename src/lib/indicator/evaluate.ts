import type { Stato } from '../model.ts';
import type { Formula, Riferimento } from './formula.ts';
import { isMancante } from '../format/format-stato.ts';
import { joinStati } from './stato.ts';

/** A figure with its state; `valore` is null exactly when the state says `mancante`. */
export interface Cella {
  valore: number | null;
  stato: Stato;
}

/** Gives the figure that a reference names, undefined when there is no such row. */
export type Reader = (riferimento: Riferimento) => Cella | undefined;

/**
 * Value of a formula. Missing figures make it missing (with the reason of the first one); a figure
 * without a row makes it undefined; a division by zero is missing because it does not apply.
 */
export function evaluateFormula(formula: Formula, read: Reader): Cella | undefined {
  switch (formula.tipo) {
    case 'numero':
      return { valore: formula.valore, stato: 'definitivo' };
    case 'riferimento':
      return read(formula.riferimento);
    case 'operazione': {
      const left = evaluateFormula(formula.sinistra, read);
      const right = evaluateFormula(formula.destra, read);
      if (!left || !right) return undefined;
      const stato = joinStati([left.stato, right.stato]);
      if (isMancante(stato)) return { valore: null, stato };
      return calculate(formula.segno, left.valore!, right.valore!, stato);
    }
  }
}

function calculate(sign: '+' | '-' | '*' | '/', a: number, b: number, stato: Stato): Cella {
  switch (sign) {
    case '+':
      return { valore: a + b, stato };
    case '-':
      return { valore: a - b, stato };
    case '*':
      return { valore: a * b, stato };
    case '/':
      return b === 0
        ? { valore: null, stato: 'mancante:non-applicabile' }
        : { valore: a / b, stato };
  }
}
