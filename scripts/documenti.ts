/**
 * `npm run documenti`: builds the site with links to its documents, then makes them from its pages: Word
 * documents and syntheses below `dist/documenti/`, slides as PDF and as a folder below
 * `dist/presentazioni/`, pictures to share below `dist/anteprime/`, posters as PNG and PDF below
 * `dist/infografiche/`.
 *
 * `npm run documenti -- --template ufficio.docx [--solo desio] [--out folder]`: fills the Word file of an office
 * with the chapters, one file each.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSite, completeSite, readBase, SITE } from './lib/build-site.ts';
import { fillUfficio } from './lib/documenti/fill-ufficio.ts';
import { writeDocumenti } from './lib/documenti/write-documenti.ts';
import { writeStampe } from './lib/documenti/write-stampe.ts';
import { writeInfografiche } from './lib/infografiche.ts';
import { isSitoFresco } from './lib/impronta-sito.ts';
import { openBrowser } from './lib/open-browser.ts';
import { writeAnteprime } from './lib/open-graph/write-anteprime.ts';
import { writePresentazioni } from './lib/presentazioni/write-presentazioni.ts';
import { makeProgress, type Progress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

const sumBytes = (files: readonly string[]) =>
  files.reduce((sum, path) => sum + statSync(path).size, 0);

async function publish(progress: Progress): Promise<void> {
  const modo = { base: readBase(), documenti: true };
  const completa = (sito: string) => writeTutti(sito, modo.base, progress);
  if (isSitoFresco(SITE, modo)) {
    progress.say(`${SITE}/ is already this site: not built again`);
    await completeSite(progress, completa);
  } else await buildSite(modo.base, progress, { documenti: true, completa });
}

async function writeTutti(sito: string, base: string, progress: Progress): Promise<void> {
  await progress.stage('documents', async () => {
    const { file, nuovi } = await writeDocumenti({ sito, base });
    return { count: file.length, what: `files, ${String(nuovi)} new`, bytes: sumBytes(file) };
  });
  await progress.stage('printed', async () => {
    const file = await writeStampe(sito, base);
    return { count: file.length, what: 'files', bytes: sumBytes(file) };
  });
  await progress.stage('slides', async () => {
    const file = await writePresentazioni(sito, base);
    return { count: file.length, what: 'files', bytes: sumBytes(file) };
  });
  await progress.stage('pictures', async () => {
    const { file, nuove } = await writeAnteprime(sito);
    return { count: file.length, what: `files, ${String(nuove)} new`, bytes: sumBytes(file) };
  });
  await progress.stage('posters', async () => {
    const browser = await openBrowser();
    try {
      return { count: await writeInfografiche(browser, `${sito}/infografiche`), what: 'files' };
    } finally {
      await browser.close();
    }
  });
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      template: { type: 'string' },
      solo: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const progress = makeProgress('documenti');
  const { template, ...altro } = values;
  if (template !== undefined) await fillUfficio({ template, ...altro }, progress);
  else if (Object.keys(altro).length > 0) throw new Error('--solo and --out go with --template');
  else await publish(progress);
});
