import type { CostoDocumenti } from './measure-documenti.ts';
import type { LighthousePage } from './lighthouse.ts';
import type { PeerComparison } from './measure-peer.ts';
import type { BuildCost } from './measure-site.ts';
import type { Cost } from './measure-run.ts';
import type { Visit } from './measure-visit.ts';

/** What `npm run bench` measures. */
export interface Bench {
  machine: { cpu: string; cores: number; node: string };
  data: Cost;
  site: BuildCost;
  /** Sites of chapters only, by size, ascending. */
  growth: BuildCost[];
  chapter: Visit;
  /** Bytes of a first query: the index alone, and the engine that reads it. */
  search: { index: number; engine: number };
  /** Milliseconds: every index with its sensitivity; one recomputation in the reader's browser. */
  indices?: { sensitivity: number; reader: number };
  /** All the Word documents and a printed one, none of them there before. */
  documenti?: CostoDocumenti;
  /** Comparison of the last run with `--framework`. */
  framework?: PeerComparison[];
  /** Pages of the last run with `--lighthouse`. */
  lighthouse?: LighthousePage[];
}

/** A line of the table: what, target, measured, whether the target is met. */
export interface Row {
  what: string;
  target: string;
  measured: string;
  met: boolean;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const memory = (cost: Cost) => (cost.peakMB === null ? 'n/a' : `${Math.round(cost.peakMB)} MB`);
const within = (cost: Cost, ms: number, megabytes: number) =>
  cost.ms <= ms && (cost.peakMB ?? 0) <= megabytes;

/** Milliseconds for one chapter more, between two sizes of the same site. */
export const marginal = (small: BuildCost, large: BuildCost): number =>
  (large.ms - small.ms) / (large.pages - small.pages);

/** Growth is flat when a page at the large end costs at most this many times one at the small end. */
const FLAT = 1.25;

function makeGrowthRow([small, middle, large]: readonly BuildCost[]): Row[] {
  if (!small || !middle || !large) return [];
  const early = marginal(small, middle);
  const late = marginal(middle, large);
  return [
    {
      what: `one chapter more: ${small.pages} to ${middle.pages}, then to ${large.pages} chapters`,
      target: 'flat',
      measured: `${early.toFixed(1)} ms, then ${late.toFixed(1)} ms (${seconds(large.ms)}, ${memory(large)})`,
      met: late <= early * FLAT,
    },
  ];
}

/**
 * Bytes of the two, whole and without fonts: Framework's theme asks Google for its font, which the comparison
 * leaves out, so that only the second line compares like with like.
 */
function makeVisitRows({ ours, framework }: PeerComparison['visit']): Row[] {
  const compare = (what: string, weigh: (visit: Visit) => number): Row => {
    const ratio = weigh(framework) / weigh(ours);
    return {
      what: `Observable Framework: bytes of a first visit${what}`,
      target: '>= 10 times ours',
      measured: `${kB(weigh(framework))} against ${kB(weigh(ours))}: ${ratio.toFixed(1)} times`,
      met: ratio >= 10,
    };
  };
  return [
    compare('', (visit) => visit.total),
    compare(', fonts apart', (visit) => visit.total - visit.font),
  ];
}

function makePeerRows(comparisons: readonly PeerComparison[]): Row[] {
  const rows = comparisons.flatMap(({ chapters, ours, framework, eleventy }) => {
    const time = framework.ms / framework.pages / (ours.ms / ours.pages);
    return [
      {
        what: `Observable Framework, ${chapters} chapters: time per page`,
        target: '>= 10 times ours',
        measured: `${seconds(framework.ms)} against ${seconds(ours.ms)}: ${time.toFixed(1)} times`,
        met: time >= 10,
      },
      {
        what: `Eleventy, ${chapters} chapters, figures of the plainest Plot`,
        target: 'for comparison',
        measured: `${seconds(eleventy.ms)}, ${memory(eleventy)} against ${seconds(ours.ms)}, ${memory(ours)}`,
        met: true,
      },
    ];
  });
  const [small, large] = comparisons;
  if (small) rows.push(...makeVisitRows(small.visit));
  if (!small || !large) return rows;
  const ratio = marginal(small.framework, large.framework) / marginal(small.ours, large.ours);
  return [
    ...rows,
    {
      what: 'Observable Framework: time for one page more',
      target: '>= 10 times ours',
      measured: `${ratio.toFixed(1)} times`,
      met: ratio >= 10,
    },
  ];
}

const MASSIMO = 100;
const LCP = 1200;

function makeLighthouseRow(page: LighthousePage): Row {
  const scores = [page.performance, page.accessibility, page.bestPractices, page.seo];
  return {
    what: `Lighthouse, /${page.path}`,
    target: '100/100/100/100, LCP <= 1.2 s, TBT 0',
    measured: `${scores.join('/')}, LCP ${seconds(page.largestContentfulPaint)}, TBT ${page.totalBlockingTime.toFixed(0)} ms${page.failed.length > 0 ? ` (${page.failed.join(', ')})` : ''}`,
    met:
      scores.every((score) => score === MASSIMO) &&
      page.largestContentfulPaint <= LCP &&
      Math.round(page.totalBlockingTime) === 0,
  };
}

function makeIndexRows({ sensitivity, reader }: NonNullable<Bench['indices']>): Row[] {
  return [
    {
      what: 'all indices with their sensitivity',
      target: '<= 10 s',
      measured: seconds(sensitivity),
      met: sensitivity <= 10_000,
    },
    {
      what: 'an index computed again in the browser, 95 times of 100',
      target: '<= 50 ms',
      measured: `${reader.toFixed(0)} ms`,
      met: reader <= 50,
    },
  ];
}

function makeDocumentRows({ ms, count, sintesi }: CostoDocumenti): Row[] {
  return [
    {
      what: `all Word documents, ${count}`,
      target: '<= 90 s',
      measured: seconds(ms),
      met: ms <= 90_000,
    },
    ...(sintesi
      ? [
          {
            what: 'synthesis of the area in PDF',
            target: '<= 30 s, <= 15 MB',
            measured: `${seconds(sintesi.ms)}, ${(sintesi.bytes / 1e6).toFixed(1)} MB`,
            met: sintesi.ms <= 30_000 && sintesi.bytes <= 15e6,
          },
        ]
      : []),
  ];
}

/** The table of `npm run bench`: each target of the atlas and what was measured. */
export function makeRows(bench: Bench): Row[] {
  const { data, site, chapter, search } = bench;
  return [
    {
      what: 'data step, cold',
      target: '<= 5 s, <= 500 MB',
      measured: `${seconds(data.ms)}, ${memory(data)}`,
      met: within(data, 5000, 500),
    },
    {
      what: `whole site, cold, ${site.pages} pages`,
      target: '<= 30 s, <= 1200 MB',
      measured: `${seconds(site.ms)}, ${memory(site)}`,
      met: within(site, 30_000, 1200),
    },
    ...makeGrowthRow(bench.growth),
    ...(bench.indices ? makeIndexRows(bench.indices) : []),
    ...(bench.documenti ? makeDocumentRows(bench.documenti) : []),
    {
      what: 'chapter, first visit: HTML',
      target: '<= 30 kB',
      measured: kB(chapter.html),
      met: chapter.html <= 30_000,
    },
    {
      what: 'chapter, first visit: CSS',
      target: '<= 15 kB',
      measured: kB(chapter.css),
      met: chapter.css <= 15_000,
    },
    {
      what: 'chapter, first visit: scripts',
      target: '<= 10 kB',
      measured: kB(chapter.js),
      met: chapter.js <= 10_000,
    },
    {
      what: 'chapter, first visit: fonts',
      target: '<= 90 kB',
      measured: kB(chapter.font),
      met: chapter.font <= 90_000,
    },
    {
      what: 'search, first query: index',
      target: '<= 100 kB',
      measured: `${kB(search.index)} (and ${kB(search.engine)} of engine, once)`,
      met: search.index <= 100_000,
    },
    ...makePeerRows(bench.framework ?? []),
    ...(bench.lighthouse ?? []).map(makeLighthouseRow),
  ];
}

/** The rows as aligned text. */
export function formatRows(rows: readonly Row[]): string {
  const width = (key: 'what' | 'target') => Math.max(...rows.map((row) => row[key].length));
  return rows
    .map((row) =>
      [
        row.met ? 'ok ' : 'NO ',
        row.what.padEnd(width('what')),
        row.target.padEnd(width('target')),
        row.measured,
      ].join('  '),
    )
    .join('\n');
}
