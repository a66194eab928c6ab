import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateAmpi, type Segno } from '../../../src/lib/index/aggregate-ampi.ts';
import { aggregateArithmetic } from '../../../src/lib/index/aggregate-arithmetic.ts';
import { aggregateGeometric } from '../../../src/lib/index/aggregate-geometric.ts';
import { drawPesi } from '../../../src/lib/index/draw-pesi.ts';
import { makePesiGriglia } from '../../../src/lib/index/make-pesi-griglia.ts';
import { makeFogli } from '../../../src/lib/index/make-fogli.ts';
import { makeRanker } from '../../../src/lib/index/make-ranker.ts';
import { makeScala } from '../../../src/lib/index/make-scale.ts';
import { measureSensibilita } from '../../../src/lib/index/measure-sensibilita.ts';
import { makeRandom } from '../../../src/lib/index/random.ts';
import { rankUnita } from '../../../src/lib/index/rank-unita.ts';
import { forEachVariante, type Variante } from '../../../src/lib/index/score-varianti.ts';
import { getTerzo, sonoDistinguibili } from '../../../src/lib/index/summarise-ranghi.ts';

/** Nine units, three components, two base years. */
function makeEsempio(manca = false): ReturnType<typeof makeFogli> {
  const random = makeRandom(7);
  const anni = [0, 1].map(() =>
    Array.from({ length: 9 }, () => [random() * 10, 40 + random() * 20, random() * 300]),
  );
  const corrente: (number | null)[][] = anni[1]!.map((riga) => [...riga]);
  if (manca) corrente[4]![2] = null;
  const scale = [1, -1, 1].map((verso, j) =>
    makeScala(
      [...anni[0]!, ...corrente].map((riga) => riga[j]!),
      corrente.map((riga) => riga[j]!),
      { '2020': anni[0]![0]![j]!, '2021': anni[1]![0]![j]! },
      verso as 1 | -1,
    ),
  );
  return makeFogli(corrente, scale, '2020');
}

/** The score of one unit as the aggregation files compute it, component by component. */
function scoreLento(r: number[], pesi: number[], segno: Segno, variante: Variante): number {
  const usate = r.flatMap((x, j) => (Number.isNaN(x) || j === variante.esclusa ? [] : [j]));
  const valori = usate.map((j) => r[j]!);
  const w = usate.map((j) => pesi[j]!);
  if (variante.aggregazione === 'penalita') return aggregateAmpi(valori, segno, w);
  if (variante.aggregazione === 'aritmetica') return aggregateArithmetic(valori, w);
  if (segno === '-') return aggregateGeometric(valori, w);
  return (
    200 -
    aggregateGeometric(
      valori.map((x) => 200 - x),
      w,
    )
  );
}

describe('the grid', () => {
  it.each([
    ['+', false],
    ['-', false],
    ['+', true],
    ['-', true],
  ] as const)('ranks as the plain aggregations do: sign %s, a missing value %s', (segno, manca) => {
    const fogli = makeEsempio(manca);
    const pesi = [[1 / 3, 1 / 3, 1 / 3], ...drawPesi([1, 1, 1], 20)];
    let varianti = 0;
    forEachVariante(fogli, pesi, segno, true, (variante, punteggi) => {
      const { r, unita, componenti } = variante.foglio;
      const lenti = Array.from({ length: unita }, (_, i) =>
        scoreLento(
          Array.from(r.subarray(i * componenti, (i + 1) * componenti)),
          pesi[variante.pesi]!,
          segno,
          variante,
        ),
      );
      expect(rankUnita(Array.from(punteggi))).toEqual(rankUnita(lenti));
      if (variante.aggregazione !== 'geometrica') {
        lenti.forEach((valore, i) => {
          expect(punteggi[i]).toBeCloseTo(valore, 8);
        });
      }
      varianti++;
    });
    // 5 normalisations (AMPI on two base years) × 21 weights × 4 (none or one left out) × 3 means.
    expect(varianti).toBe(5 * 21 * 4 * 3);
  });

  it('refuses a scale on which the geometric mean does not exist', () => {
    const [foglio] = makeEsempio();
    const r = foglio!.r.slice();
    r[0] = 205;
    expect(() => {
      forEachVariante([{ ...foglio!, r }], [[1, 1, 1]], '+', false, () => undefined);
    }).toThrow(/geometrica/u);
  });
});

describe('ranking thousands of score vectors', () => {
  it('gives the same ranks as ranking each alone, ties included, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 90, max: 110 }), { minLength: 12, maxLength: 12 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (vettori) => {
          const ranker = makeRanker(12);
          const ranghi = new Uint16Array(12);
          for (const vettore of vettori) {
            ranker(Float64Array.from(vettore), ranghi);
            expect(Array.from(ranghi)).toEqual(rankUnita(vettore));
          }
        },
      ),
    );
  });

  it('calls equal two scores that differ only by floating-point noise', () => {
    expect(rankUnita([100, 100 + 1e-12, 99])).toEqual([1, 1, 3]);
    const ranghi = new Uint16Array(3);
    makeRanker(3)(Float64Array.of(100, 100 + 1e-12, 99), ranghi);
    expect(Array.from(ranghi)).toEqual([1, 1, 3]);
  });
});

describe('sensitivity', () => {
  const componenti = ['uno', 'due', 'tre'];
  const measure = (ampiezza: 'completa' | 'lettore', pesi = [1, 1, 1]) =>
    measureSensibilita({
      fogli: makeEsempio(),
      ...makePesiGriglia(pesi),
      segno: '+',
      aggregazione: 'penalita',
      componenti,
      ampiezza,
    });

  it('is the same at every run', () => {
    expect(measure('completa')).toEqual(measure('completa'));
  });

  it('says the same when the draws are put in a chain of neighbours', () => {
    const catena = makePesiGriglia([1, 1, 1], true);
    const sciolti = makePesiGriglia([1, 1, 1]);
    expect(catena.pesi).not.toEqual(sciolti.pesi);
    const griglia = {
      fogli: makeEsempio(),
      segno: '+',
      aggregazione: 'penalita',
      componenti,
      ampiezza: 'completa',
    } as const;
    const [a, b] = [catena, sciolti].map((pesi) => measureSensibilita({ ...griglia, ...pesi }));
    expect(a!.intervalli).toEqual(b!.intervalli);
    expect(a!.cambioMedio).toBe(b!.cambioMedio);
  });

  it('counts every variant: 5 sheets × 1,001 weights × 4 × 3 means', () => {
    expect(measure('completa').varianti).toBe(5 * 1001 * 4 * 3);
    expect(measure('lettore').varianti).toBe(5 * 4 * 3 + 1000 * 3);
  });

  it('adds equal weights to the grid when the declared ones differ', () => {
    expect(measure('completa', [2, 1, 1]).varianti).toBe(5 * 1002 * 4 * 3);
    expect(measure('completa', [2, 1, 1]).ipotesi.some((e) => e.variante === 'uguali')).toBe(true);
    expect(measure('completa', [2, 2, 2]).ipotesi.some((e) => e.variante === 'uguali')).toBe(false);
  });

  it('tells the effect of each assumption taken alone', () => {
    const { ipotesi } = measure('completa');
    expect(ipotesi.map((e) => `${e.ipotesi} ${e.variante}`).sort()).toEqual([
      'aggregazione aritmetica',
      'aggregazione geometrica',
      'anno-base 2021',
      'esclusione due',
      'esclusione tre',
      'esclusione uno',
      'normalizzazione minmax',
      'normalizzazione mpi',
      'normalizzazione rango',
      'pesi casuali',
    ]);
    for (const effetto of ipotesi) {
      expect(effetto.cambioMedio).toBeLessThanOrEqual(effetto.cambioMassimo);
      expect(effetto.cambioMassimo).toBeLessThan(9);
    }
  });

  it('agrees with the definition for one assumption: mean |rank change| without a component', () => {
    const [foglio] = makeEsempio();
    const righe = Array.from({ length: 9 }, (_, i) =>
      Array.from(foglio!.r.subarray(i * 3, i * 3 + 3)),
    );
    const pubblicati = rankUnita(righe.map((r) => aggregateAmpi(r, '+')));
    const senzaDue = rankUnita(righe.map((r) => aggregateAmpi([r[0]!, r[2]!], '+')));
    const atteso =
      senzaDue.reduce<number>((somma, rango, i) => somma + Math.abs(rango! - pubblicati[i]!), 0) /
      9;
    const effetto = measure('completa').ipotesi.find((e) => e.variante === 'due');
    expect(effetto?.cambioMedio).toBeCloseTo(atteso, 12);
  });

  it('gives intervals inside the ranking, in order, and shares between 0 and 1', () => {
    for (const { inf, mediana, sup, quotaTerzo, terzo, rango } of measure('completa').intervalli) {
      expect(inf).toBeGreaterThanOrEqual(1);
      expect(inf).toBeLessThanOrEqual(mediana);
      expect(mediana).toBeLessThanOrEqual(sup);
      expect(sup).toBeLessThanOrEqual(9);
      expect(quotaTerzo).toBeGreaterThanOrEqual(0);
      expect(quotaTerzo).toBeLessThanOrEqual(1);
      expect(terzo).toBe(getTerzo(rango, 9));
    }
  });

  it('gives no width to ranks that no assumption can move', () => {
    const r = Float64Array.of(130, 130, 130, 100, 100, 100, 70, 70, 70);
    const foglio = {
      normalizzazione: 'ampi',
      annoBase: '2020',
      unita: 3,
      componenti: 3,
      r,
    } as const;
    const { intervalli, cambioMedio } = measureSensibilita({
      fogli: [foglio],
      ...makePesiGriglia([1, 1, 1]),
      segno: '-',
      aggregazione: 'penalita',
      componenti,
      ampiezza: 'completa',
    });
    expect(cambioMedio).toBe(0);
    expect(intervalli.map(({ inf, sup }) => [inf, sup])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
});

describe('reading the intervals', () => {
  it('tells two units apart only when their intervals do not touch', () => {
    expect(sonoDistinguibili({ inf: 1, sup: 3 }, { inf: 4, sup: 5 })).toBe(true);
    expect(sonoDistinguibili({ inf: 4, sup: 5 }, { inf: 1, sup: 3 })).toBe(true);
    expect(sonoDistinguibili({ inf: 1, sup: 4 }, { inf: 4, sup: 5 })).toBe(false);
  });

  it('cuts a ranking in thirds, symmetrically', () => {
    expect([1, 2, 3, 4, 5].map((rango) => getTerzo(rango, 5))).toEqual([1, 1, 2, 3, 3]);
    const terzi = Array.from({ length: 62 }, (_, i) => getTerzo(i + 1, 62));
    expect([1, 2, 3].map((t) => terzi.filter((x) => x === t).length)).toEqual([21, 20, 21]);
  });
});
