import { describe, expect, it } from 'vitest';
import { measureAccordo, rankMedi } from '../../../src/lib/index/measure-accordo.ts';
import { measureRho } from '../../../src/lib/index/measure-legami.ts';
import {
  analyseMultivariata,
  computePca,
  listCollineari,
  measureAlpha,
} from '../../../src/lib/index/multivariate.ts';
import { makeRandom } from '../../../src/lib/index/random.ts';
import { clampValore, treatOutliers } from '../../../src/lib/index/treat-outliers.ts';

const random = makeRandom(5);
const rumore = Array.from({ length: 60 }, () => [random(), random(), random()]);

describe('multivariate checks', () => {
  it('find alpha 1 for components that are one and the same, near 0 for unrelated ones', () => {
    expect(measureAlpha(rumore.map(([x]) => [x!, x!, x!]))).toBeCloseTo(1, 12);
    const tanto = Array.from({ length: 4000 }, () => [random(), random(), random()]);
    expect(Math.abs(measureAlpha(tanto))).toBeLessThan(0.1);
  });

  it('agree with a hand calculation of alpha', () => {
    // Variances 2/3, 8/3 and covariance 4/3: alpha = 2 (1 - (10/3) / 6) = 8/9.
    expect(
      measureAlpha([
        [1, 2],
        [2, 4],
        [3, 6],
      ]),
    ).toBeCloseTo(8 / 9, 12);
  });

  it('flag only the pairs correlated above 0.9', () => {
    const tabella = rumore.map(([x, y]) => [x!, y!, -x! + 0.01 * y!]);
    expect(analyseMultivariata(tabella).collineari).toEqual([[0, 2]]);
    expect(
      listCollineari([
        [1, 0.9],
        [0.9, 1],
      ]),
    ).toEqual([]);
  });

  it('decompose the correlation matrix: eigenvalues sum to the components, loadings are orthonormal', () => {
    const { autovalori, quote, pesi } = computePca(
      rumore.map(([x, y, z]) => [x!, y! + x!, z! * 100]),
    );
    expect(autovalori.reduce((a, b) => a + b, 0)).toBeCloseTo(3, 9);
    expect(quote.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    const prodotto = (a: number[], b: number[]): number =>
      a.reduce((somma, x, j) => somma + x * b[j]!, 0);
    expect(prodotto(pesi[0]!, pesi[0]!)).toBeCloseTo(1, 9);
    expect(prodotto(pesi[0]!, pesi[1]!)).toBeCloseTo(0, 9);
  });

  it('give two equal components the same loading, positive', () => {
    const { autovalori, pesi } = computePca(
      rumore.map(([x]) => [x!, 5 - 3 * x!]).map(([a, b]) => [a!, -b!]),
    );
    expect(autovalori[0]).toBeCloseTo(2, 9);
    expect(pesi[0]![0]).toBeCloseTo(Math.SQRT1_2, 9);
    expect(pesi[0]![1]).toBeCloseTo(Math.SQRT1_2, 9);
  });
});

describe('outliers', () => {
  const piano = Array.from({ length: 40 }, (_, i) => i);

  it('are left alone unless skewness and kurtosis are both beyond the thresholds', () => {
    const { anomala, tagliati, sup } = treatOutliers([...piano, 60], 5);
    expect([anomala, tagliati, sup]).toEqual([false, 0, undefined]);
  });

  it('are cut to the next value, on the side where they are', () => {
    const alto = treatOutliers([...piano, 900], 5);
    expect(alto).toMatchObject({ anomala: false, tagliati: 1, sup: 39 });
    expect(clampValore(900, alto)).toBe(39);
    const basso = treatOutliers([...piano.map((x) => -x), -900, null], 5);
    expect(basso).toMatchObject({ anomala: false, tagliati: 1, inf: -39 });
    expect(clampValore(-900, basso)).toBe(-39);
  });

  it('are reported and left when cutting the allowed number is not enough', () => {
    const zeri = [...Array.from({ length: 50 }, () => 0), 5, 6, 7, 8];
    expect(treatOutliers(zeri, 2)).toMatchObject({ anomala: true, tagliati: 0 });
    expect(treatOutliers(zeri, 2).sup).toBeUndefined();
  });
});

describe('agreement with another measure', () => {
  it('uses mid-ranks for ties and skips what is missing', () => {
    expect(rankMedi([10, 30, 20, 20, null])).toEqual([4, 1, 2.5, 2.5, null]);
    expect(measureRho([1, 2, 3, null], [1, 2, 3, 9])).toEqual({ unita: 3, rho: 1 });
    expect(measureRho([1, 2], [1, 2]).rho).toBeNull();
    expect(measureRho([1, 2, 3], [4, 4, 4]).rho).toBeNull();
  });

  it('counts thirds, opposite thirds and places of difference', () => {
    const territori = ['a', 'b', 'c', 'd', 'e', 'f'];
    const indice = [60, 50, 40, 30, 20, 10];
    const uguale = measureAccordo(territori, indice, [6, 5, 4, 3, 2, 1], 1);
    expect(uguale).toMatchObject({ unita: 6, rho: 1, stessoTerzo: 1, terziOpposti: 0 });
    const rovescio = measureAccordo(territori, indice, [6, 5, 4, 3, 2, 1], -1);
    expect(rovescio).toMatchObject({ rho: -1, terziOpposti: 4 / 6 });
    expect(rovescio.scarti[0]).toEqual({
      territorio: 'a',
      livello: 6,
      rango: 1,
      rangoAltro: 6,
      scarto: 5,
    });
    const pari = measureAccordo(territori, indice, [2, 2, 2, 1, 1, null], 1);
    expect(pari.unita).toBe(5);
    expect(pari.tabella).toEqual([
      { livello: 1, terzi: [0, 0, 2] },
      { livello: 2, terzi: [2, 1, 0] },
    ]);
  });
});
