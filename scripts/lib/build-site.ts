import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { makeAstroOptions } from './astro-options.ts';
import { checkWords } from './check-words.ts';
import { indexSite } from './index-site.ts';
import { listFiles, sumBytes } from './list-files.ts';
import type { Progress } from './progress.ts';
import { run } from './run.ts';
import { restoreFolder, swapFolder } from './swap-folder.ts';

const READY = 'build/sito';
const ASIDE = 'build/sito-precedente';
const BASE_FILE = 'build/base.txt';

/** Folder of the finished site. */
export const SITE = 'dist';

/**
 * Data, pages and search, from `data/` and `src/` to `dist/`. The new site takes the place of the old
 * one only when every stage has ended well.
 *
 * @param base base path with slashes at both ends.
 * @param documenti true when the Word and PDF documents will follow: the pages then link to them.
 */
export async function buildSite(
  base: string,
  progress: Progress,
  { documenti = false } = {},
): Promise<void> {
  restoreFolder(SITE, ASIDE);
  await progress.stage('data', async () => {
    await run(process.execPath, ['scripts/build-data.ts']);
    const files = listFiles('build/dati');
    return { count: files.length, what: 'files', bytes: sumBytes(files) };
  });
  await progress.stage('archive', async () => {
    await run(process.execPath, ['scripts/archivio.ts']);
    const files = listFiles('build/dati');
    return { count: files.length, what: 'files', bytes: sumBytes(files) };
  });
  await progress.stage('words', () => ({
    count: checkWords(),
    what: 'texts that the data support',
  }));
  await progress.stage('pages', async () => {
    rmSync(READY, { recursive: true, force: true });
    const options = makeAstroOptions({ base, out: READY, log: 'build/astro.log', documenti });
    await run('astro', ['build'], options);
    const files = listFiles(READY);
    const pages = files.filter((file) => file.path.endsWith('.html')).length;
    return { count: pages, what: 'pages', bytes: sumBytes(files) };
  });
  await progress.stage('search', async () => {
    const count = await indexSite(READY);
    return { count, what: 'pages indexed', bytes: sumBytes(listFiles(`${READY}/pagefind`)) };
  });
  await progress.stage('dist', () => {
    swapFolder(READY, SITE, ASIDE);
    writeFileSync(BASE_FILE, base);
    const files = listFiles(SITE);
    return { count: files.length, what: 'files', bytes: sumBytes(files) };
  });
}

/** Base path with which the site in `dist/` was built; `/` when it is not known. */
export function readBase(): string {
  try {
    return readFileSync(BASE_FILE, 'utf8').trim();
  } catch {
    return '/';
  }
}
