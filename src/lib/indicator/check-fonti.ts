import type { Comune } from '../model.ts';
import { COMPARATORI } from '../model.ts';
import type { Problem } from '../table/friendly-error.ts';
import { parseFormula, listRiferimenti } from './formula.ts';
import type { MisureIndex } from './misure-index.ts';

/** Two figures of different fonti that must be the same at every territory that has both, and why. */
type Coincidenza = readonly [a: string, b: string, reason: string];

const COINCIDENZE: readonly Coincidenza[] = [
  [
    'istat-censimento-2011/popolazione@2011',
    'istat-censimento-2011-indicatori/P1@2011',
    'both are the census of 9 October 2011',
  ],
  [
    'istat-popolazione-2022-2023/popolazione@2022',
    'istat-situas-2023/popolazione-legale@2021',
    'the legal population is the census of 31 December 2021',
  ],
  [
    'istat-classificazioni-2026/popolazione-legale@2021',
    'istat-situas-2023/popolazione-legale@2021',
    'both are the legal population',
  ],
  [
    'istat-classificazioni-2026/superficie@2025',
    'istat-situas-2023/superficie@2025',
    'both are the area of 2025',
  ],
  [
    'istat-classificazioni-2026/popolazione@2025',
    'istat-bilancio-2025/popolazione-1-gennaio-totale@2025',
    '31 December is the 1 January of the year after',
  ],
  [
    'istat-posas-lombardia-italia/popolazione@2022',
    'istat-popolazione-2022-2023/popolazione@2022',
    'both are the residents on 1 January 2022',
  ],
  [
    'istat-posas-lombardia-italia/popolazione@2023',
    'istat-popolazione-2022-2023/popolazione@2023',
    'both are the residents on 1 January 2023',
  ],
  [
    'istat-posas-lombardia-italia/popolazione@2024',
    'istat-situas-2023/popolazione@2024',
    'both are the residents on 1 January 2024',
  ],
  [
    'istat-posas-lombardia-italia/popolazione@2025',
    'istat-bilancio-2025/popolazione-1-gennaio-totale@2025',
    'both are the residents on 1 January 2025',
  ],
  [
    'bdap-giovani-2024/residenti@2024',
    'istat-situas-2023/popolazione@2024',
    'both are the residents on 1 January 2024',
  ],
  [
    'istat-popolazione-eta-2026/uomini@2026',
    'istat-bilancio-2025/popolazione-31-dicembre-maschi@2025',
    'the balance ends with the residents of 1 January 2026',
  ],
  [
    'istat-popolazione-eta-2026/donne@2026',
    'istat-bilancio-2025/popolazione-31-dicembre-femmine@2025',
    'the balance ends with the residents of 1 January 2026',
  ],
  [
    'istat-stranieri-2020-2025/stranieri@2025',
    'istat-bilancio-stranieri-2025/popolazione-1-gennaio-totale@2025',
    'both are the foreign residents on 1 January 2025',
  ],
  [
    'interno-affluenza/referendum-elettori@2026',
    'interno-referendum-2026/elettori@2026',
    'both are the electors of the referendum of 2026',
  ],
  [
    'interno-affluenza/referendum-votanti@2026',
    'interno-referendum-2026/votanti@2026',
    'both are the voters of the referendum of 2026',
  ],
];

/**
 * Fonti that repeat each other's figures must agree: a wrong digit in one of them would go unseen otherwise.
 * A pair of which one fonte is not in the database is not compared.
 * Returns the number of figures compared.
 */
export function checkCoincidenze(
  misure: MisureIndex,
  comuni: readonly Comune[],
  problems: Problem[],
): number {
  const territori = [...comuni.map(({ codice }) => codice), ...COMPARATORI];
  let compared = 0;
  for (const [a, b, reason] of COINCIDENZE) {
    const [left, right] = [a, b].map((text) => listRiferimenti(parseFormula(text))[0]!);
    if (![left, right].every((side) => misure.fonti.has(side!.fonte!))) continue;
    const pairs = territori.flatMap((territorio) => {
      const [x, y] = [left!, right!].map(
        ({ fonte, variabile, anno }) => misure.find(fonte!, variabile, territorio, anno!)?.valore,
      );
      return x == null || y == null ? [] : [{ territorio, x, y }];
    });
    compared += pairs.length;
    if (pairs.length === 0) pairs.push({ territorio: 'every territory', x: NaN, y: NaN });
    for (const { territorio, x, y } of pairs.filter((pair) => pair.x !== pair.y)) {
      problems.push({
        file: a,
        row: null,
        column: null,
        expected: `the same as ${b} at ${territorio} (${reason})`,
        received: `${String(x)} and ${String(y)}`,
        fix: 'look for the wrong cell in one of the two fonti',
      });
    }
  }
  return compared;
}
