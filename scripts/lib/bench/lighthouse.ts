import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../open-browser.ts';
import { serveSite } from '../serve-site.ts';
import { installPackages } from './peer-source.ts';

const PACKAGE = 'lighthouse@13.5.0';
const PORT = 9333;

/** What Lighthouse says of a page on its simulated slow 4G phone. */
export interface LighthousePage {
  path: string;
  /** Scores from 0 to 100. */
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Milliseconds. */
  largestContentfulPaint: number;
  totalBlockingTime: number;
  /** Audits that are not passed, by id. */
  failed: string[];
}

interface Result {
  lhr: {
    categories: Record<
      string,
      { score: number | null; auditRefs: { id: string; weight: number }[] }
    >;
    audits: Record<string, { score: number | null; numericValue?: number }>;
  };
}
type Lighthouse = (url: string, flags: object) => Promise<Result | undefined>;

/** Installs Lighthouse in a folder of its own: it is heavy, and only this measure needs it. */
async function loadLighthouse(folder: string): Promise<Lighthouse> {
  await installPackages(folder, [PACKAGE], 'build/bench-lighthouse-install.log');
  const file = resolve(folder, 'node_modules/lighthouse/core/index.js');
  return ((await import(pathToFileURL(file).href)) as { default: Lighthouse }).default;
}

function summarise(path: string, { lhr }: Result): LighthousePage {
  const score = (id: string) => Math.round((lhr.categories[id]?.score ?? 0) * 100);
  const value = (id: string) => lhr.audits[id]?.numericValue ?? NaN;
  const failed = Object.values(lhr.categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  return {
    path,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    largestContentfulPaint: value('largest-contentful-paint'),
    totalBlockingTime: value('total-blocking-time'),
    failed: [...new Set(failed)],
  };
}

/**
 * Lighthouse on some pages of the built site, each once, as a phone on a simulated slow 4G.
 *
 * @param folder work folder for the installation
 * @param base base path of that build
 * @throws Error when a page cannot be measured
 */
export async function measureLighthouse(
  folder: string,
  site: string,
  base: string,
  paths: readonly string[],
): Promise<LighthousePage[]> {
  const lighthouse = await loadLighthouse(folder);
  const serving = await serveSite(site, base);
  const browser = await openBrowser([`--remote-debugging-port=${String(PORT)}`]);
  try {
    const pages: LighthousePage[] = [];
    for (const path of paths) {
      const result = await lighthouse(serving.url + path, { port: PORT, logLevel: 'error' });
      if (!result) throw new Error(`Lighthouse says nothing of ${path}`);
      pages.push(summarise(path, result));
    }
    return pages;
  } finally {
    await browser.close();
    await serving.close();
  }
}
