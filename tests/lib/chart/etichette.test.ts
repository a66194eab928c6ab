import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTicks } from '../../../src/lib/chart/choose-ticks.ts';
import { dodgeVertically } from '../../../src/lib/chart/dodge-vertically.ts';
import { measureText } from '../../../src/lib/chart/measure-text.ts';
import { packRows } from '../../../src/lib/chart/pack-rows.ts';
import { placeLabels } from '../../../src/lib/chart/place-labels.ts';
import { overlaps } from '../../../src/lib/chart/riquadro.ts';
import { wrapText } from '../../../src/lib/chart/wrap-text.ts';

describe('packRows', () => {
  const etichetta = fc.record({
    x: fc.double({ min: 0, max: 360, noNaN: true }),
    larghezza: fc.double({ min: 20, max: 150, noNaN: true }),
  });

  it('never lets two labels of a row touch, nor a label leave the drawing', () => {
    fc.assert(
      fc.property(fc.array(etichetta, { maxLength: 6 }), (etichette) => {
        const posti = packRows(etichette, 0, 360);
        posti.forEach((a, i) => {
          expect(a.x0).toBeGreaterThanOrEqual(0);
          expect(a.x1).toBeLessThanOrEqual(360.001);
          posti.slice(i + 1).forEach((b) => {
            expect(a.riga !== b.riga || a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('lets no leader line cross a label where the points are apart', () => {
    const distanti = fc
      .array(fc.integer({ min: 0, max: 22 }), { minLength: 1, maxLength: 5 })
      .map((celle) => [...new Set(celle)].map((c) => ({ x: 20 + c * 15, larghezza: 90 })));
    fc.assert(
      fc.property(distanti, (etichette) => {
        const posti = packRows(etichette, 0, 360);
        posti.forEach((filo, i) => {
          posti.forEach((parole, k) => {
            if (i === k || filo.riga <= parole.riga) return;
            const { x } = etichette[i]!;
            expect(x <= parole.x0 || x >= parole.x1).toBe(true);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('centres a label that is alone, in the row nearest to the axis', () => {
    expect(packRows([{ x: 100, larghezza: 40 }], 0, 360)).toEqual([{ riga: 0, x0: 80, x1: 120 }]);
  });

  it('keeps the main label nearest when two want the same place', () => {
    const posti = packRows(
      [
        { x: 5, larghezza: 200 },
        { x: 10, larghezza: 200, principale: true },
      ],
      0,
      210,
    );
    expect(posti.map((p) => p.riga)).toEqual([1, 0]);
  });
});

describe('dodgeVertically', () => {
  it('keeps the order and the distance, and moves nothing that has room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 10 }), (desiderate) => {
        const posti = dodgeVertically(desiderate, 16, 0, 300);
        const coppie = desiderate.map((d, i) => ({ d, p: posti[i]! })).sort((a, b) => a.p - b.p);
        coppie.slice(1).forEach((c, i) => {
          expect(c.p - coppie[i]!.p).toBeGreaterThanOrEqual(16 - 1e-9);
          expect(c.d).toBeGreaterThanOrEqual(coppie[i]!.d);
        });
      }),
    );
    expect(dodgeVertically([10, 100, 200], 16, 0, 300)).toEqual([10, 100, 200]);
    expect(dodgeVertically([100, 100], 16, 0, 300)).toEqual([92, 108]);
  });
});

describe('placeLabels', () => {
  const limiti = { x0: 0, y0: 0, x1: 200, y1: 100 };
  const etichetta = (testo: string, x: number, y: number) => ({
    testo,
    punto: [x, y] as const,
    ampiezza: 100,
    corpo: 12,
    peso: 400 as const,
  });

  it('drops the label that would collide, by precedence', () => {
    const poste = placeLabels(
      Array.from({ length: 9 }, (_, i) => etichetta(`Comune ${String(i)}`, 100, 50)),
      limiti,
    );
    expect(poste[0]?.testo).toBe('Comune 0');
    expect(poste.length).toBeLessThan(9);
    poste.forEach((a, i) =>
      poste.slice(i + 1).forEach((b) => expect(overlaps(a.riquadro, b.riquadro)).toBe(false)),
    );
  });

  it('drops a label wider than its place, unless it may be set beside it', () => {
    const larga = { ...etichetta('Un nome molto lungo', 100, 50), ampiezza: 20 };
    expect(placeLabels([larga], limiti)).toEqual([]);
    const [posta] = placeLabels([{ ...larga, richiamo: true }], limiti);
    expect(posta?.filo).toBeDefined();
  });
});

describe('chooseTicks', () => {
  it('keeps both ends and never lets two touch', () => {
    const anni = [2011, 2019, 2020, 2022, 2023, 2024, 2025, 2026];
    const toX = (a: number) => (a - 2011) * 13;
    const scelti = chooseTicks(anni, toX, () => 34);
    expect(scelti.at(-1)).toBe(2026);
    expect(scelti[0]).toBe(2011);
    scelti.slice(1).forEach((a, i) => expect(toX(a) - toX(scelti[i]!)).toBeGreaterThanOrEqual(34));
  });
});

describe('measureText', () => {
  it('agrees with the browser on Titillium Web', () => {
    expect(measureText('Desio', 1000)).toBeCloseTo(645 + 505 + 467 + 219 + 522, -1.5);
    expect(measureText('Desio', 10, 700)).toBeGreaterThan(measureText('Desio', 10, 400));
  });

  it('takes an unknown character for a wide one, so that labels never collide', () => {
    expect(measureText('漢', 10)).toBeGreaterThan(measureText('n', 10));
  });
});

describe('wrapText', () => {
  it('breaks at spaces and loses no word', () => {
    const testo = 'Il 2011 è il censimento del 9 ottobre; dal 2019 i valori vengono da altra fonte';
    const righe = wrapText(testo, 120, 12, 400);
    expect(righe.join(' ')).toBe(testo);
    expect(righe.length).toBeGreaterThan(2);
    for (const riga of righe) expect(measureText(riga, 12)).toBeLessThanOrEqual(120);
  });
});
