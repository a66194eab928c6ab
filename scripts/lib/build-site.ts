import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AstroTarget } from './astro-options.ts';
import { buildParti, countParti } from './build-parti.ts';
import { checkWords } from './check-words.ts';
import { checkStesse, DEPOSITO, listEdizioni } from './edizione/deposito.ts';
import { pubblicaEdizioni } from './edizione/pubblica.ts';
import { makeImpronta, writeImpronta } from './impronta-sito.ts';
import { indexSite } from './index-site.ts';
import { listFiles, sumBytes } from './list-files.ts';
import { writeAnteprimaComune } from './open-graph/write-anteprime.ts';
import type { Outcome, Progress } from './progress.ts';
import { removeCompressi } from './pubblica/compress-site.ts';
import { writeNginx, writePubblicazione } from './pubblica/write-pubblicazione.ts';
import { run } from './run.ts';
import { withSerratura } from './serratura.ts';
import { writeSomme } from './somme.ts';
import { restoreFolder, swapFolder } from './swap-folder.ts';

const READY = 'build/sito';
const PARTIAL = 'build/parziale';
const EDIZIONE = 'build/edizione';
const ASIDE = 'build/sito-precedente';
const BASE_FILE = 'build/base.txt';
/** Whoever builds writes here first, and reads it to the end: its lock is that of a build. */
export const DATI = 'build/dati';

/** Folder of the finished site. */
export const SITE = 'dist';

/** How a site is built. */
export interface ComeCostruire {
  /** True when the pages link to the Word and PDF documents. */
  documenti?: boolean;
  /** In how many parts the pages are made; as many as the chapters ask for by default. */
  parti?: number;
  /** Fonti to do without, divided by commas. */
  senza?: string;
  /** Adds files to the finished pages, in the folder that it is given. */
  completa?: (sito: string) => Promise<void>;
}

/**
 * Data, pages and search, from `data/` and `src/` to `dist/`. The new site takes the place of the old
 * one only when every stage has ended well.
 *
 * @param base base path with slashes at both ends.
 */
export async function buildSite(
  base: string,
  progress: Progress,
  come: ComeCostruire = {},
): Promise<void> {
  await withSerratura(DATI, 'npm run build', () => makeSite(base, progress, come));
}

/**
 * Adds files to the site in place, whole or not at all: they are written in a copy, which then takes its place.
 *
 * @param completa writes in the folder that it is given.
 */
export async function completeSite(
  progress: Progress,
  completa: (sito: string) => Promise<void>,
): Promise<void> {
  await withSerratura(DATI, 'npm run documenti', async () => {
    rmSync(READY, { recursive: true, force: true });
    cpSync(SITE, READY, { recursive: true });
    removeCompressi(READY);
    await completa(READY);
    await progress.stage('dist', placeSite);
  });
}

/** The finished site, with the hashes of its files, takes the place of the last good one. */
function placeSite(): Outcome {
  writeSomme(READY);
  swapFolder(READY, SITE, ASIDE);
  const files = listFiles(SITE);
  return { count: files.length, what: 'files', bytes: sumBytes(files) };
}

async function makeSite(
  base: string,
  progress: Progress,
  { documenti = false, parti, senza, completa }: ComeCostruire,
): Promise<void> {
  restoreFolder(SITE, ASIDE);
  const edizioni = listEdizioni(DEPOSITO);
  const impronta = makeImpronta({ base, documenti });
  await makePages(
    { base, out: READY, documenti, ...(parti && { parti }), ...(senza && { senza }) },
    progress,
  );
  await progress.stage('editions', () => {
    checkStesse(DEPOSITO, edizioni);
    const { pubblicate, altrove } = pubblicaEdizioni(DEPOSITO, READY, base);
    for (const { edizione, base: altra } of altrove)
      progress.say(`${DEPOSITO}/${edizione} is of the site below ${altra}: left out of this one`);
    return { count: pubblicate.length, what: 'editions that stand still' };
  });
  await completa?.(READY);
  await progress.stage('dist', () => {
    writeImpronta();
    const outcome = placeSite();
    writeFileSync(BASE_FILE, base);
    // Of a site without a fonte nobody may think that it is the one to be built.
    writeImpronta(senza ? undefined : impronta);
    return outcome;
  });
}

/**
 * The pages that some words name, in a folder of their own: to look at a change without waiting for the
 * whole site. `dist/` stays as it is.
 *
 * @returns the folder.
 */
export async function buildPartial(
  base: string,
  solo: string,
  progress: Progress,
): Promise<string> {
  await withSerratura(DATI, 'npm run build -- --solo', () =>
    makePages({ base, out: PARTIAL, solo }, progress),
  );
  return PARTIAL;
}

async function makePages(
  target: Omit<AstroTarget, 'log'> & { parti?: number; senza?: string },
  progress: Progress,
): Promise<void> {
  const { out } = target;
  await progress.stage('data', async () => {
    await run(process.execPath, ['scripts/build-data.ts', '--senza', target.senza ?? '']);
    const files = listFiles(DATI);
    return { count: files.length, what: 'files', bytes: sumBytes(files) };
  });
  await progress.stage('archive', async () => {
    await run(process.execPath, ['scripts/archivio.ts']);
    const files = listFiles(DATI);
    return { count: files.length, what: 'files', bytes: sumBytes(files) };
  });
  await progress.stage('words', () => ({
    count: checkWords(),
    what: 'texts that the data support',
  }));
  await progress.stage('pages', async () => {
    await buildParti({ ...target, log: 'build/astro.log' }, target.parti ?? countParti());
    const files = listFiles(out);
    const pages = files.filter((file) => file.path.endsWith('.html')).length;
    return { count: pages, what: 'pages', bytes: sumBytes(files) };
  });
  await progress.stage('search', async () => {
    const count = await indexSite(out);
    return { count, what: 'pages indexed', bytes: sumBytes(listFiles(`${out}/pagefind`)) };
  });
  await progress.stage('publish', async () => {
    await writeAnteprimaComune(out);
    // An edition is served by the recipe of its site.
    if (out !== EDIZIONE) writeNginx(target.base);
    return { count: writePubblicazione(out, target.base), what: 'files for hosts' };
  });
}

/**
 * The site of an edition that stands still, in a folder of its own: `dist/` stays as it is.
 *
 * @param base base path of the edition
 * @returns the folder.
 */
export async function buildEdizione(
  base: string,
  progress: Progress,
  { documenti }: { documenti: boolean },
): Promise<string> {
  await withSerratura(DATI, 'npm run edizione', () =>
    makePages({ base, out: EDIZIONE, documenti }, progress),
  );
  return EDIZIONE;
}

/** Base path with which the site in `dist/` was built; `/` when it is not known. */
export function readBase(): string {
  try {
    return readFileSync(BASE_FILE, 'utf8').trim();
  } catch {
    return '/';
  }
}
