import { describe, expect, it } from 'vitest';
import { makeRows, marginal, type Bench } from '../../scripts/lib/bench/report.ts';

const build = (pages: number, ms: number) => ({ pages, ms, peakMB: 400 });
const bench: Bench = {
  machine: { cpu: 'x', cores: 2, node: 'v24' },
  data: { ms: 4000, peakMB: 300 },
  site: build(500, 25_000),
  growth: [build(100, 5000), build(1000, 23_000), build(2000, 43_000)],
  chapter: {
    requests: 5,
    total: 90_000,
    html: 20_000,
    css: 9000,
    js: 0,
    font: 60_000,
    image: 1000,
    other: 0,
  },
  search: { index: 40_000, engine: 86_000 },
};
const find = (input: Bench, what: RegExp) => makeRows(input).filter((row) => what.test(row.what));

describe('bench report', () => {
  it('tells the cost of one chapter more, apart from the start', () => {
    expect(marginal(build(100, 5000), build(1000, 23_000))).toBe(20);
  });

  it('calls growth flat when late pages cost what early ones do', () => {
    expect(find(bench, /one chapter more/)).toMatchObject([{ met: true }]);
    const steep = {
      ...bench,
      growth: [build(100, 5000), build(1000, 23_000), build(2000, 63_000)],
    };
    expect(find(steep, /one chapter more/)).toMatchObject([{ met: false }]);
  });

  it('holds the indices to their two targets', () => {
    const indices = { sensitivity: 3000, reader: 60 };
    expect(find({ ...bench, indices }, /indices with their/)).toMatchObject([{ met: true }]);
    expect(find({ ...bench, indices }, /in the browser/)).toMatchObject([{ met: false }]);
  });

  it('holds the Word documents to their target', () => {
    const documenti = { ms: 95_000, count: 433 };
    expect(find({ ...bench, documenti }, /Word documents, 433/)).toMatchObject([{ met: false }]);
  });

  it('meets a target only when both time and memory do', () => {
    expect(find(bench, /data step/)).toMatchObject([{ met: true }]);
    expect(find({ ...bench, data: { ms: 4000, peakMB: 600 } }, /data step/)).toMatchObject([
      { met: false },
    ]);
  });

  it('compares a peer page by page, in the same run', () => {
    const framework = [
      {
        chapters: 50,
        ours: build(50, 1000),
        framework: build(51, 20_400),
        eleventy: build(50, 2000),
        visit: {
          ours: { ...bench.chapter, total: 80_000, font: 60_000 },
          framework: { ...bench.chapter, total: 200_000, font: 0 },
        },
      },
    ];
    expect(find({ ...bench, framework }, /Framework/)).toMatchObject([
      { met: true, measured: '20.4 s against 1.0 s: 20.0 times' },
      { met: false, measured: '200.0 kB against 80.0 kB: 2.5 times' },
      { met: true, measured: '200.0 kB against 20.0 kB: 10.0 times' },
    ]);
  });

  it('wants the four scores of Lighthouse full, and the page painted in time', () => {
    const page = {
      path: 'x/',
      performance: 100,
      accessibility: 100,
      bestPractices: 100,
      seo: 100,
      largestContentfulPaint: 1100,
      totalBlockingTime: 0.2,
      failed: [],
    };
    const slow = { ...page, largestContentfulPaint: 1300 };
    const poor = { ...page, seo: 92, failed: ['meta-description'] };
    const rows = find({ ...bench, lighthouse: [page, slow, poor] }, /Lighthouse/);
    expect(rows.map(({ met }) => met)).toEqual([true, false, false]);
    expect(rows[2]?.measured).toContain('meta-description');
  });
});
