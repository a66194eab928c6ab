/**
 * `npm run bench [-- --framework] [--lighthouse]`: measures what the atlas promises about speed, prints a table and writes
 * `bench/latest.json`. Needs `dist/`; with `--framework` also builds the same chapters with Observable
 * Framework and Eleventy, with `--lighthouse` also runs Lighthouse (all installed from the registry into
 * `build/bench`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureDocumenti } from './lib/bench/measure-documenti.ts';
import { measureReader, measureSensitivity } from './lib/bench/measure-indices.ts';
import { measureLighthouse } from './lib/bench/lighthouse.ts';
import { measurePeer } from './lib/bench/measure-peer.ts';
import { measureChapters, measureData, measureSite } from './lib/bench/measure-site.ts';
import { measureVisit } from './lib/bench/measure-visit.ts';
import { formatRows, makeRows, type Bench } from './lib/bench/report.ts';
import { readBase, SITE } from './lib/build-site.ts';
import { openBrowser } from './lib/open-browser.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';
import { serveSite } from './lib/serve-site.ts';

const FOLDER = 'build/bench';
const RESULT = 'bench/latest.json';
const CHAPTER = 'ambiti/desio/indice-vecchiaia/';
const READER = 'indici/vulnerabilita-sociale-materiale/costruisci/';
const QUERY = 'anziani desio';
const SIZES = [100, 1000, 2000];
const LIGHTHOUSE = ['', 'ambiti/desio/', CHAPTER, 'comuni/lissone/', 'tabelle/'];
const PEER_SIZES = [50, 375];

async function measureBrowser(): Promise<Pick<Bench, 'chapter' | 'search'> & { reader: number }> {
  const serving = await serveSite(SITE, readBase());
  const browser = await openBrowser();
  const search = (counts: (url: string) => boolean) =>
    measureVisit(
      browser,
      `${serving.url}cerca/`,
      async (page) => {
        await page.locator('#q').fill(QUERY);
        await page.locator('#risultati li').first().waitFor();
      },
      (url) => url.includes('/pagefind/') && counts(url),
    );
  try {
    const isIndex = (url: string) => /\.pf_\w+$/.test(url);
    return {
      chapter: await measureVisit(browser, serving.url + CHAPTER),
      reader: await measureReader(browser, serving.url + READER),
      search: {
        index: (await search(isIndex)).total,
        engine: (await search((url) => !isIndex(url))).total,
      },
    };
  } finally {
    await browser.close();
    await serving.close();
  }
}

function readPrevious(): Partial<Bench> {
  return existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, 'utf8')) as Partial<Bench>) : {};
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      framework: { type: 'boolean', default: false },
      lighthouse: { type: 'boolean', default: false },
    },
  });
  if (!existsSync(SITE)) throw new Error('There is no dist/ yet: run "npm run build" first');
  const progress = makeProgress('bench');
  const data = await progress.stage('data step', () => measureData(`${FOLDER}/data`));
  const site = await progress.stage('whole site', () => measureSite(`${FOLDER}/data`));
  const growth: Bench['growth'] = [];
  for (const size of SIZES) {
    const cost = await progress.stage(`${size} chapters`, () =>
      measureChapters(`${FOLDER}/data`, `${FOLDER}/chapters`, size),
    );
    growth.push(cost);
  }
  const documenti = await progress.stage('documents', () =>
    measureDocumenti(FOLDER, SITE, readBase()),
  );
  const { reader, ...bytes } = await progress.stage('browser', measureBrowser);
  const sensitivity = measureSensitivity();
  let { framework, lighthouse } = readPrevious();
  if (values.framework) {
    await progress.stage('Framework, Eleventy', async () => {
      framework = await measurePeer(FOLDER, SITE, PEER_SIZES);
      return { count: framework.length, what: 'sizes' };
    });
  }
  if (values.lighthouse) {
    await progress.stage('Lighthouse', async () => {
      lighthouse = await measureLighthouse(
        `${FOLDER}/lighthouse`,
        `${FOLDER}/data/dist`,
        '/',
        LIGHTHOUSE,
      );
      return { count: lighthouse.length, what: 'pages' };
    });
  }
  const bench: Bench = {
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      node: process.version,
    },
    data,
    site,
    growth,
    indices: { sensitivity, reader },
    documenti,
    ...bytes,
    ...(framework ? { framework } : {}),
    ...(lighthouse ? { lighthouse } : {}),
  };
  mkdirSync('bench', { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(bench, null, 2)}\n`);
  progress.say(formatRows(makeRows(bench)));
});
