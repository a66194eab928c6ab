/** `npm run documenti`: the pages of `dist/` as Word documents, and the syntheses, below `dist/documenti/`. */
import { statSync } from 'node:fs';
import { readBase, SITE } from './lib/build-site.ts';
import { writeDocumenti } from './lib/documenti/write-documenti.ts';
import { writeSintesi } from './lib/documenti/write-sintesi.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

const sumBytes = (files: readonly string[]) =>
  files.reduce((sum, path) => sum + statSync(path).size, 0);

await runCommand(async () => {
  const progress = makeProgress('documenti');
  await progress.stage('documents', async () => {
    const { file, nuovi } = await writeDocumenti(SITE, readBase());
    return { count: file.length, what: `files, ${String(nuovi)} new`, bytes: sumBytes(file) };
  });
  await progress.stage('syntheses', async () => {
    const file = await writeSintesi(SITE, readBase());
    return { count: file.length, what: 'files', bytes: sumBytes(file) };
  });
});
