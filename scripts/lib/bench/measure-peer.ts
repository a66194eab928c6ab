import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMBITI } from '../../../src/lib/model.ts';
import { listFiles } from '../list-files.ts';
import { openBrowser } from '../open-browser.ts';
import { serveSite } from '../serve-site.ts';
import { buildWithFramework, installFramework, type PeerChapter } from './framework.ts';
import { measureChapters, type BuildCost } from './measure-site.ts';
import { measureVisit, type Visit } from './measure-visit.ts';

/** Ours and Observable Framework on the same chapters, in the same run. */
export interface PeerComparison {
  chapters: number;
  ours: BuildCost;
  framework: BuildCost;
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

/**
 * Builds the same chapters with both, each cold.
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
  const comparisons: PeerComparison[] = [];
  for (const count of counts) {
    const chapters = listChapters(site, count);
    const first = chapters[0];
    if (!first) throw new Error('No chapter to compare');
    const path = `ambiti/${first.ambito}/${first.indicatore}`;
    const ours = await measureChapters(join(folder, 'data'), join(folder, 'ours'), count);
    const cost = await buildWithFramework(peer, chapters);
    const built = listFiles(join(peer, 'dist')).filter((file) => file.path.endsWith('.html'));
    comparisons.push({
      chapters: count,
      ours,
      framework: { ...cost, pages: built.length },
      visit: {
        ours: await weighVisit(site, `${path}/`),
        framework: await weighVisit(join(peer, 'dist'), path),
      },
    });
  }
  return comparisons;
}
