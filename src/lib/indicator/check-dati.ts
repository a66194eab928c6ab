import type { DatiIndicatore } from '../model.ts';
import { checkProblems, type Problem } from '../table/friendly-error.ts';
import { checkAggregati } from './check-aggregati.ts';
import { checkControlli } from './check-controlli.ts';
import { checkDefinizione } from './check-definizione.ts';
import { checkCoincidenze } from './check-fonti.ts';
import { checkOsservazioni, type Report } from './check-osservazioni.ts';
import type { Inputs } from './load-database.ts';

/** What was read and what was calculated from it. */
export interface Database extends Inputs {
  dati: readonly DatiIndicatore[];
}

/**
 * Checks of the finished database, before anything is written.
 * @returns number of cells, totals and coincidences that were looked at
 * @throws FriendlyError listing every check that fails, with its reason
 */
export function checkDati(database: Database): number {
  const { dati, definizioni, comuni, ambiti, misure, controlli } = database;
  const fonti = new Map(database.fonti.map((fonte) => [fonte.id, fonte]));
  const problems: Problem[] = [];
  const report: Report = (rule, reason, offender) =>
    problems.push({
      file: 'database',
      row: null,
      column: null,
      expected: rule,
      received: offender,
      fix: `${reason}: look at the YAML of the indicatore and at its fonte`,
    });
  const placed = ambiti.flatMap((ambito) => ambito.comuni);
  if (placed.length !== comuni.length || new Set(placed).size !== comuni.length) {
    report(
      'each comune in one ambito',
      'sums of ambiti would not be the area',
      `${String(placed.length)} comuni`,
    );
  }
  dati.forEach((item, i) => {
    checkOsservazioni(item, report);
    checkAggregati(item, comuni, report);
    checkDefinizione(definizioni[i]!, item, fonti, report);
  });
  const rows = dati.reduce((total, { osservazioni }) => total + osservazioni.length, 0);
  const totals = checkControlli(controlli, misure, comuni, problems);
  const pairs = checkCoincidenze(misure, comuni, problems);
  checkProblems(problems);
  return rows + totals + pairs;
}
