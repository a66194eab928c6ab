import { describe, expect, it } from 'vitest';
import { drawPesi } from '../../../src/lib/index/draw-pesi.ts';
import { makeRandom } from '../../../src/lib/index/random.ts';

describe('random weights', () => {
  it('stay within a quarter of the declared ones and sum to 1', () => {
    const pesi = [0.5, 0.3, 0.2];
    const estratti = drawPesi(pesi);
    expect(estratti).toHaveLength(1000);
    for (const w of estratti) {
      expect(w.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      w.forEach((peso, j) => {
        const rapporto = (peso / w[0]!) * (pesi[0]! / pesi[j]!);
        expect(rapporto).toBeGreaterThan(0.75 / 1.25 - 1e-9);
        expect(rapporto).toBeLessThan(1.25 / 0.75 + 1e-9);
      });
    }
    const medie = pesi.map((_, j) => estratti.reduce((somma, w) => somma + w[j]!, 0) / 1000);
    medie.forEach((media, j) => {
      expect(media).toBeCloseTo(pesi[j]!, 2);
    });
  });

  it('come from a generator that repeats itself for a seed and is uniform', () => {
    const [a, b, altro] = [makeRandom(1), makeRandom(1), makeRandom(2)];
    const serie = Array.from({ length: 4000 }, () => a());
    expect(serie.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => b()));
    expect(serie[0]).not.toBe(altro());
    const decili = Array.from(
      { length: 10 },
      (_, k) => serie.filter((x) => Math.floor(x * 10) === k).length,
    );
    for (const conteggio of decili) expect(Math.abs(conteggio - 400)).toBeLessThan(80);
  });
});
