import { solve } from 'yalps';
import { toChiave, type Cella, type Tavola } from '../../../src/lib/flussi/tavola.ts';

/** A table as it was published: its figures are used only to know what the published cells say. */
export interface Pubblicazione {
  tavola: Tavola;
  segrete: ReadonlySet<string>;
}

/** What somebody who has all the publications can say of a withheld cell. */
export interface Intervallo {
  /** Which publication, from 0. */
  versione: number;
  chiave: string;
  valore: number;
  min: number;
  max: number;
}

/**
 * Bounds of every withheld cell of every publication, by integer programming over the elementary figures.
 * The attacker is strong: has kept all the versions, knows that no withheld cell is zero, and knows which
 * figures have changed from one version to the next. Nothing here comes from the code that protects.
 */
export function attacca(publications: readonly Pubblicazione[], integers = true): Intervallo[] {
  const constraints = new Map<string, { equal?: number; min?: number }>();
  const variables = new Map<string, Map<string, number>>();
  publications.forEach(({ tavola, segrete }, stage) => {
    tavola.celle.forEach((cella, i) => {
      if (cella.valore === null) return;
      const name = `c${String(stage)}.${String(i)}`;
      for (const e of cella.elementari) {
        if (tavola.elementari[e] === null) continue;
        // A figure is one unknown for as long as it keeps its value.
        const unknown = `${String(e)}=${String(tavola.elementari[e])}`;
        if (!variables.has(unknown)) variables.set(unknown, new Map());
        variables.get(unknown)!.set(name, 1);
      }
      const withheld = segrete.has(toChiave(cella.nodi));
      constraints.set(name, withheld ? { min: 1 } : { equal: cella.valore });
    });
  });
  const bound = (cella: Cella, tavola: Tavola, direction: 'maximize' | 'minimize'): number => {
    const target = new Set(
      cella.elementari.map((e) => `${String(e)}=${String(tavola.elementari[e])}`),
    );
    const solution = solve(
      {
        direction,
        objective: 'target',
        constraints,
        variables: new Map(
          [...variables].map(([unknown, row]) => [
            unknown,
            new Map([...row, ['target', target.has(unknown) ? 1 : 0]]),
          ]),
        ),
        integers,
      },
      { timeout: 20_000 },
    );
    if (solution.status === 'unbounded') return Infinity;
    if (solution.status !== 'optimal') throw new Error(`attack ended as ${solution.status}`);
    return solution.result;
  };
  return publications.flatMap(({ tavola, segrete }, versione) =>
    tavola.celle
      .filter((cella) => segrete.has(toChiave(cella.nodi)))
      .map((cella) => ({
        versione,
        chiave: toChiave(cella.nodi),
        valore: cella.valore!,
        min: bound(cella, tavola, 'minimize'),
        max: bound(cella, tavola, 'maximize'),
      })),
  );
}

/** Withheld cells that are known better than the promise: all of them when the promise is broken. */
export function listScoperte(intervalli: readonly Intervallo[], ampiezza: number): Intervallo[] {
  return intervalli.filter(({ min, max }) => !(max - min >= ampiezza - 1e-6));
}
