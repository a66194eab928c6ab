import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeAstroOptions } from '../astro-options.ts';
import { listFiles } from '../list-files.ts';
import { copyProject } from './copy-project.ts';
import { makeSynthetic } from './make-synthetic.ts';
import { measureRun, type Cost } from './measure-run.ts';

/** Cost of a site build and the pages to read that it made. */
export interface BuildCost extends Cost {
  pages: number;
}

/** Pages that only lead to another, or hold a figure of another: nobody counts them as pages. */
const MINORI = /^(?:c|incorpora|edizioni\/\d{4}-\d{2})\//;
const CAPITOLO = /^ambiti\/[^/]+\/[^/]+\/index\.html$/;

const countPages = (folder: string, isCounted: (path: string) => boolean): number =>
  listFiles(join(folder, 'dist')).filter(({ path }) => path.endsWith('.html') && isCounted(path))
    .length;

/** Says where the site of a copy is published, as an office does: only then are the links from outside whole. */
function nameSite(folder: string): void {
  const file = join(folder, 'data/editore.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^sito: .*$/m, 'sito: https://atlante.example.net/'));
}

/**
 * Cost of the data step in a fresh copy of the project, which keeps the data that it makes. The database as
 * files is made after it, without being counted: the pages read some of it.
 */
export async function measureData(folder: string): Promise<Cost> {
  copyProject(folder);
  nameSite(folder);
  const options = { cwd: folder, log: 'build/bench-data.log' };
  const cost = await measureRun(process.execPath, ['scripts/build-data.ts'], options);
  await measureRun(process.execPath, ['scripts/archivio.ts'], options);
  return cost;
}

/** Cost of `astro build` in a copy of the project, with no cache of an earlier build. */
export async function measureSite(folder: string): Promise<BuildCost> {
  for (const left of ['dist', '.astro', 'build/astro', 'node_modules/.vite']) {
    rmSync(join(folder, left), { recursive: true, force: true });
  }
  const target = { base: '/', out: 'dist', log: 'build/bench-site.log', cwd: folder };
  const cost = await measureRun('astro', ['build'], makeAstroOptions(target));
  return { ...cost, pages: countPages(folder, (path) => !MINORI.test(path)) };
}

/** Cost of a site of only so many chapters, built in a copy of the project whose data is built; counts chapters. */
export async function measureChapters(
  data: string,
  folder: string,
  count: number,
): Promise<BuildCost> {
  copyProject(folder);
  cpSync(resolve(data, 'build'), join(folder, 'build'), { recursive: true });
  makeSynthetic(folder, count);
  const cost = await measureSite(folder);
  return { ...cost, pages: countPages(folder, (path) => CAPITOLO.test(path)) };
}
