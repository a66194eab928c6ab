import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  proteggi,
  regoleConteggio,
  type Protezione,
} from '../../../src/lib/flussi/riservatezza.ts';
import type { Stadio } from '../../../src/lib/flussi/storia.ts';
import {
  makeTavola,
  toChiave,
  type Dimensione,
  type Tavola,
} from '../../../src/lib/flussi/tavola.ts';
import { attacca, listScoperte, type Pubblicazione } from './attacco.ts';

/** Two ambiti, a province that cuts the second one, the area: the same shape as the real territory. */
const TERRITORI: Dimensione = {
  foglie: ['c1', 'c2', 'c3', 'c4', 'c5'],
  totali: [
    { id: 'ambito-1', foglie: ['c1', 'c2'] },
    { id: 'ambito-2', foglie: ['c3', 'c4', 'c5'] },
    { id: 'provincia', foglie: ['c1', 'c2', 'c3', 'c4'] },
    { id: 'area', foglie: ['c1', 'c2', 'c3', 'c4', 'c5'] },
  ],
};
const COLONNE: Dimensione = {
  foglie: ['x', 'y', 'z'],
  totali: [{ id: 'totale', foglie: ['x', 'y', 'z'] }],
};
const PERIODO: Dimensione = { foglie: ['s1'], totali: [] };
const ANNO: Dimensione = { foglie: ['s1', 's2'], totali: [{ id: 'anno', foglie: ['s1', 's2'] }] };

type Figure = number | null | undefined;

function makeFrom(dimensioni: Dimensione[], figures: readonly Figure[]): Tavola {
  let next = 0;
  return makeTavola(dimensioni, () => figures[next++]);
}

const publish = (tavola: Tavola, { segrete }: Protezione): Pubblicazione & Stadio => ({
  tavola,
  segrete: new Set(segrete.keys()),
});

/** Sparse and dense tables, with zeros and missing values. */
const figure = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const figures = (quante: number) => fc.array(figure, { minLength: quante, maxLength: quante });
const soglia = fc.integer({ min: 3, max: 6 });

describe('primary suppression', () => {
  it('withholds counts from 1 to below the threshold, and publishes zero', () => {
    const tavola = makeFrom(
      [TERRITORI, COLONNE, PERIODO],
      [...[0, 1, 20], ...[30, 30, 30], ...[30, 30, 30], ...[30, 2, 30], ...[30, 3, 30]],
    );
    const { segrete } = proteggi(tavola, regoleConteggio(3));
    const primarie = [...segrete].filter(([, tipo]) => tipo === 'primaria').map(([c]) => c);
    expect(primarie).toEqual(['c1|y|s1', 'c4|y|s1']);
    expect(segrete.has('c1|x|s1')).toBe(false);
  });

  it('withholds nothing where nothing is small', () => {
    const tavola = makeFrom(
      [TERRITORI, COLONNE, PERIODO],
      Array.from({ length: 15 }, () => 12),
    );
    expect(proteggi(tavola, regoleConteggio(3)).segrete.size).toBe(0);
  });

  it('protects one small count in a full table with three cells more, and no total', () => {
    const figures = Array.from({ length: 15 }, () => 12);
    figures[0] = 2;
    const tavola = makeFrom([TERRITORI, COLONNE, PERIODO], figures);
    const { segrete } = proteggi(tavola, regoleConteggio(3));
    expect([...segrete.keys()]).toEqual(['c1|x|s1', 'c1|y|s1', 'c2|x|s1', 'c2|y|s1']);
  });
});

describe('the attack', () => {
  it('recovers the cells when only the small counts are withheld', () => {
    const figures = Array.from({ length: 15 }, () => 12);
    figures[0] = 2;
    const tavola = makeFrom([TERRITORI, COLONNE, PERIODO], figures);
    const [found] = attacca([{ tavola, segrete: new Set(['c1|x|s1']) }]);
    expect(found).toMatchObject({ chiave: 'c1|x|s1', min: 2, max: 2 });
  });

  it('finds a pair of cells that is too small to hide either', () => {
    const tavola = makeFrom(
      [{ foglie: ['a', 'b', 'c'], totali: [{ id: 't', foglie: ['a', 'b', 'c'] }] }],
      [1, 2, 50],
    );
    const segrete = new Set(['a', 'b']);
    expect(listScoperte(attacca([{ tavola, segrete }]), 2)).toHaveLength(2);
    expect(proteggi(tavola, regoleConteggio(3)).segrete.size).toBeGreaterThan(2);
  });

  it('recovers from two versions what each of them hides', () => {
    const side: Dimensione = {
      foglie: ['a', 'b', 'c'],
      totali: [{ id: 't', foglie: ['a', 'b', 'c'] }],
    };
    const prima = { tavola: makeFrom([side], [null, 9, 8]), segrete: new Set(['b', 'c']) };
    const dopo = { tavola: makeFrom([side], [2, 9, 8]), segrete: new Set(['a', 'b', 'c']) };
    const found = attacca([prima, dopo]).find(({ chiave }) => chiave === 'a');
    expect(found).toMatchObject({ min: 2, max: 2 });
  });
});

describe('complementary suppression', () => {
  const shapes: [string, Dimensione[], number][] = [
    ['comuni, ambiti, province and area by columns', [TERRITORI, COLONNE, PERIODO], 15],
    ['comuni and their totals by semesters and year', [TERRITORI, ANNO], 10],
    ['comuni, columns, semesters, all their totals', [TERRITORI, COLONNE, ANNO], 30],
  ];

  it.each(shapes)(
    'lets no cell be bounded: %s',
    (_, dimensioni, quante) => {
      fc.assert(
        fc.property(figures(quante), soglia, (cifre, minimo) => {
          const tavola = makeFrom(dimensioni, cifre);
          const regole = regoleConteggio(minimo);
          const esito = proteggi(tavola, regole);
          const intervalli = attacca([publish(tavola, esito)]);
          expect(esito.esposte).toEqual([]);
          expect(listScoperte(intervalli, regole.ampiezza)).toEqual([]);
          for (const { chiave, max } of intervalli) {
            if (esito.segrete.get(chiave) === 'primaria')
              expect(max).toBeGreaterThanOrEqual(minimo);
          }
          for (const cella of tavola.celle) {
            if (cella.valore && cella.valore < minimo)
              expect(esito.segrete.has(toChiave(cella.nodi))).toBe(true);
          }
        }),
        { numRuns: 40, seed: 5 },
      );
    },
    60_000,
  );

  it('lets no cell be bounded by whoever compares the versions', () => {
    const change = fc.record({ where: fc.nat(14), to: figure });
    fc.assert(
      fc.property(
        figures(15),
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
        soglia,
        (cifre, correzioni, minimo) => {
          const regole = regoleConteggio(minimo);
          const versions = [cifre];
          for (const correzione of correzioni) {
            const nuove = [...versions.at(-1)!];
            for (const { where, to } of correzione) nuove[where] = to;
            versions.push(nuove);
          }
          const storia: (Pubblicazione & Stadio)[] = [];
          let esposte: readonly string[] = [];
          for (const version of versions) {
            const tavola = makeFrom([TERRITORI, COLONNE, PERIODO], version);
            const esito = proteggi(tavola, { ...regole, storia });
            esposte = esito.esposte;
            storia.push(publish(tavola, esito));
          }
          const piccole = attacca(storia).filter(({ valore }) => valore < minimo);
          const scoperte = listScoperte(piccole, regole.ampiezza);
          expect(scoperte.filter(({ chiave }) => !esposte.includes(chiave))).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  }, 60_000);

  it('withholds again what an earlier publication withheld', () => {
    const prima = makeFrom(
      [TERRITORI, COLONNE, PERIODO],
      [2, ...Array.from({ length: 14 }, () => 12)],
    );
    const esito = proteggi(prima, regoleConteggio(3));
    const dopo = makeFrom(
      [TERRITORI, COLONNE, PERIODO],
      Array.from({ length: 15 }, () => 12),
    );
    const secondo = proteggi(dopo, { ...regoleConteggio(3), storia: [publish(prima, esito)] });
    expect([...secondo.segrete.keys()]).toEqual(expect.arrayContaining([...esito.segrete.keys()]));
  });

  it('makes no total of what has not been delivered yet', () => {
    const tavola = makeFrom(
      [TERRITORI, COLONNE, PERIODO],
      [...Array.from({ length: 6 }, () => 5), ...Array.from({ length: 9 }, () => undefined)],
    );
    const territori = new Set(tavola.celle.map(({ nodi }) => nodi[0]));
    expect([...territori]).toEqual(['c1', 'c2', 'ambito-1']);
  });
});

describe('the real territory', () => {
  it('gives away none of the withheld cells of 62 comuni by linear elimination', () => {
    const foglie = Array.from({ length: 62 }, (_, i) => `c${String(i)}`);
    let from = 0;
    const ambiti = [13, 7, 3, 10, 29].map((n, i) => ({
      id: `ambito-${String(i)}`,
      foglie: foglie.slice(from, (from += n)),
    }));
    const territori = {
      foglie,
      totali: [...ambiti, { id: 'provincia', foglie: foglie.slice(0, 55) }, { id: 'area', foglie }],
    };
    const [cifre] = fc.sample(
      fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 186, maxLength: 186 }),
      {
        numRuns: 1,
        seed: 3,
      },
    );
    const tavola = makeFrom([territori, COLONNE, PERIODO], cifre!);
    const { segrete } = proteggi(tavola, regoleConteggio(5));
    const primarie = [...segrete.values()].filter((tipo) => tipo === 'primaria').length;
    expect(primarie).toBeGreaterThan(10);
    expect(listDeterminate(tavola, new Set(segrete.keys()))).toEqual([]);
    const soloPrimarie = new Set([...segrete].filter(([, t]) => t === 'primaria').map(([c]) => c));
    expect(listDeterminate(tavola, soloPrimarie).length).toBeGreaterThan(10);
  });
});

/** Withheld cells that the published ones determine: Gaussian elimination on what is not published. */
function listDeterminate(tavola: Tavola, segrete: ReadonlySet<string>): string[] {
  const unknowns = tavola.celle
    .filter((c) => c.elementari.length === 1 && segrete.has(toChiave(c.nodi)))
    .map((c) => c.elementari[0]!);
  const row = (elementari: readonly number[]) =>
    unknowns.map((u) => Number(elementari.includes(u)));
  const reduced: { values: number[]; pivot: number }[] = [];
  const reduce = (values: number[]): number[] => {
    let result = values;
    for (const { values: other, pivot } of reduced) {
      const factor = result[pivot]! / other[pivot]!;
      if (factor !== 0) result = result.map((value, i) => value - factor * other[i]!);
    }
    return result.map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
  };
  for (const cella of tavola.celle) {
    if (segrete.has(toChiave(cella.nodi))) continue;
    const values = reduce(row(cella.elementari));
    const pivot = values.findIndex((value) => value !== 0);
    if (pivot >= 0) reduced.push({ values, pivot });
  }
  return tavola.celle
    .filter((c) => segrete.has(toChiave(c.nodi)))
    .filter((c) => reduce(row(c.elementari)).every((value) => value === 0))
    .map((c) => toChiave(c.nodi));
}

describe('amounts', () => {
  it('can differ by as much as was asked, whatever makes them sensitive', () => {
    const side: Dimensione = {
      foglie: ['a', 'b', 'c'],
      totali: [{ id: 't', foglie: ['a', 'b', 'c'] }],
    };
    const tavola = makeFrom([side], [500, 120.5, 900]);
    const esito = proteggi(tavola, { primaria: ({ nodi }) => nodi[0] === 'a', ampiezza: 100 });
    expect([...esito.segrete.keys()]).toEqual(['a', 'b']);
    expect(listScoperte(attacca([publish(tavola, esito)], false), 100)).toEqual([]);
  });
});
