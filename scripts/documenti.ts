/**
 * `npm run documenti`: builds the site with links to its documents, then makes them from its pages: Word
 * documents and syntheses below `dist/documenti/`, pictures to share below `dist/anteprime/`, posters as PNG and PDF below `dist/infografiche/`.
 */
import { statSync } from 'node:fs';
import { buildSite, readBase, SITE } from './lib/build-site.ts';
import { writeDocumenti } from './lib/documenti/write-documenti.ts';
import { writeSintesi } from './lib/documenti/write-sintesi.ts';
import { writeInfografiche } from './lib/infografiche.ts';
import { isSitoFresco } from './lib/impronta-sito.ts';
import { openBrowser } from './lib/open-browser.ts';
import { writeAnteprime } from './lib/open-graph/write-anteprime.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

const sumBytes = (files: readonly string[]) =>
  files.reduce((sum, path) => sum + statSync(path).size, 0);

await runCommand(async () => {
  const progress = makeProgress('documenti');
  const modo = { base: readBase(), documenti: true };
  if (isSitoFresco(SITE, modo)) progress.say(`${SITE}/ is already this site: not built again`);
  else await buildSite(modo.base, progress, modo);
  await progress.stage('documents', async () => {
    const { file, nuovi } = await writeDocumenti(SITE, readBase());
    return { count: file.length, what: `files, ${String(nuovi)} new`, bytes: sumBytes(file) };
  });
  await progress.stage('syntheses', async () => {
    const file = await writeSintesi(SITE, readBase());
    return { count: file.length, what: 'files', bytes: sumBytes(file) };
  });
  await progress.stage('pictures', async () => {
    const { file, nuove } = await writeAnteprime(SITE);
    return { count: file.length, what: `files, ${String(nuove)} new`, bytes: sumBytes(file) };
  });
  await progress.stage('posters', async () => {
    const browser = await openBrowser();
    try {
      return { count: await writeInfografiche(browser, `${SITE}/infografiche`), what: 'files' };
    } finally {
      await browser.close();
    }
  });
});
