import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMBITI } from '../../../src/lib/model.ts';
import { listFiles } from '../list-files.ts';
import { openBrowser } from '../open-browser.ts';
import { serveSite } from '../serve-site.ts';
import { buildWithEleventy, installEleventy } from './eleventy.ts';
import { buildWithFramework, installFramework } from './framework.ts';
import { measureChapters, type BuildCost } from './measure-site.ts';
import type { PeerChapter } from './peer-source.ts';
import { measureVisit, type Visit } from './measure-visit.ts';

/** Ours, Observable Framework and Eleventy on the same chapters, in the same run. */
export interface PeerComparison {
  chapters: number;
  ours: BuildCost;
  framework: BuildCost;
  eleventy: BuildCost;
  /** A first visit to the same chapter. */
  visit: { ours: Visit; framework: Visit };
}

/** The first `count` chapters by indicatore, with the headline of the page in `dist/`. */
function listChapters(site: string, count: number): PeerChapter[] {
  const ids = listFiles('build/dati/indicatori')
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ path }) => path.slice(0, -'.json'.length));
  return ids
    .flatMap((indicatore) => AMBITI.map((ambito) => ({ ambito, indicatore })))
    .slice(0, count)
    .map(({ ambito, indicatore }) => {
      const html = readFileSync(join(site, 'ambiti', ambito, indicatore, 'index.html'), 'utf8');
      const headline = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? indicatore;
      return { ambito, indicatore, title: headline.replace(/<[^>]+>/g, '').trim() };
    });
}

async function weighVisit(site: string, path: string): Promise<Visit> {
  const serving = await serveSite(site, '/');
  const browser = await openBrowser();
  try {
    return await measureVisit(browser, serving.url + path);
  } finally {
    await browser.close();
    await serving.close();
  }
}

const countPages = (folder: string): number =>
  listFiles(join(folder, 'dist')).filter(({ path }) => path.endsWith('.html')).length;

/**
 * Builds the same chapters with the three, each cold.
 *
 * @param folder work folder; `folder/data` is a copy of the project with its data built.
 * @param counts numbers of chapters to build, ascending: the difference gives the cost of one more page.
 */
export async function measurePeer(
  folder: string,
  site: string,
  counts: readonly number[],
): Promise<PeerComparison[]> {
  const peer = join(folder, 'framework');
  await installFramework(peer);
  const other = join(folder, 'eleventy');
  await installEleventy(other);
  const comparisons: PeerComparison[] = [];
  for (const count of counts) {
    const chapters = listChapters(site, count);
    const first = chapters[0];
    if (!first) throw new Error('No chapter to compare');
    const path = `ambiti/${first.ambito}/${first.indicatore}`;
    const ours = await measureChapters(join(folder, 'data'), join(folder, 'ours'), count);
    const cost = await buildWithFramework(peer, chapters);
    const otherCost = await buildWithEleventy(other, chapters);
    comparisons.push({
      chapters: count,
      ours,
      framework: { ...cost, pages: countPages(peer) },
      eleventy: { ...otherCost, pages: countPages(other) },
      visit: {
        ours: await weighVisit(site, `${path}/`),
        framework: await weighVisit(join(peer, 'dist'), path),
      },
    });
  }
  return comparisons;
}
