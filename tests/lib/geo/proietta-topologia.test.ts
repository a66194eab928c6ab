import { geoArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { proiettaTopologia } from '../../../src/lib/geo/proietta-topologia.ts';
import { topologia } from '../chart/dati.ts';

const mappa = proiettaTopologia(topologia);
const forme = new Map(
  feature(topologia, topologia.objects.comuni).features.map((f) => [f.properties.id, f]),
);

describe('proiettaTopologia', () => {
  it('keeps surfaces true: every comune on the same scale', () => {
    const scale = mappa.comuni.map((c) => c.area / geoArea(forme.get(c.id)!));
    expect(Math.max(...scale) / Math.min(...scale)).toBeLessThan(1.001);
  });

  it('puts the label point of every comune inside it', () => {
    for (const c of mappa.comuni) {
      const punto = mappa.projection.invert!(c.centro)!;
      expect(geoContains(forme.get(c.id)!, punto), c.nome).toBe(true);
    }
  });

  it('has north up and fits the width', () => {
    const centro = (id: string) => mappa.comuni.find((c) => c.id === id)!.centro;
    const [veduggio, brugherio] = [centro('108047'), centro('108012')];
    expect(veduggio[1]).toBeLessThan(brugherio[1]);
    expect(Math.min(...mappa.comuni.map((c) => c.riquadro.x0))).toBeCloseTo(6, 5);
    expect(Math.max(...mappa.comuni.map((c) => c.riquadro.x1))).toBeCloseTo(714, 5);
    expect(Math.max(...mappa.comuni.map((c) => c.riquadro.y1))).toBeLessThanOrEqual(mappa.altezza);
  });

  it('projects a topology once for each width', () => {
    expect(proiettaTopologia(topologia)).toBe(mappa);
    expect(proiettaTopologia(topologia, 240)).not.toBe(mappa);
  });
});
