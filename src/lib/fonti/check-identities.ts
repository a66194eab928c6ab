import { evaluateFormula } from '../indicator/evaluate.ts';
import { parseFormula } from '../indicator/formula.ts';
import { compareText } from '../table/compare.ts';
import type { Misura } from '../table/misure.ts';
import type { Context } from './adapter.ts';

/** Two formulas over the variables of one fonte that must agree, and why it matters. */
export interface Identity {
  left: string;
  right: string;
  reason: string;
  /** Largest accepted difference; 0 when absent. */
  tolerance?: number;
  /** Places (`territorio anno`) where the fonte itself is known to disagree. */
  except?: readonly string[];
}

/** Checks identities at every territory and year that has all the figures they need. */
export function checkIdentities(
  id: string,
  misure: readonly Misura[],
  identities: readonly Identity[],
  { problems }: Pick<Context, 'problems'>,
): void {
  const cells = new Map(misure.map((m) => [`${m.variabile} ${m.territorio} ${m.anno}`, m]));
  const places = [...new Set(misure.map((m) => `${m.territorio} ${m.anno}`))].sort(compareText);
  for (const { left, right, reason, tolerance = 0, except = [] } of identities) {
    const formulas = [parseFormula(left), parseFormula(right)] as const;
    for (const place of places.filter((candidate) => !except.includes(candidate))) {
      const [a, b] = formulas.map((formula) =>
        evaluateFormula(formula, ({ variabile }) => cells.get(`${variabile} ${place}`)),
      );
      if (a?.valore == null || b?.valore == null) continue;
      if (Math.abs(a.valore - b.valore) <= tolerance) continue;
      problems.push({
        file: id,
        row: null,
        column: left,
        expected: `${left} = ${right} at ${place}`,
        received: `${String(a.valore)} and ${String(b.valore)}`,
        fix: `${reason}: look for the wrong cell`,
      });
    }
  }
}
