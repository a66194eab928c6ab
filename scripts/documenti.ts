/** `npm run documenti`: the pages of `dist/` as Word documents, below `dist/documenti/`. */
import { statSync } from 'node:fs';
import { readBase, SITE } from './lib/build-site.ts';
import { writeDocumenti } from './lib/documenti/write-documenti.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(async () => {
  const progress = makeProgress('documenti');
  await progress.stage('documents', async () => {
    const { file, nuovi } = await writeDocumenti(SITE, readBase());
    const bytes = file.reduce((sum, path) => sum + statSync(path).size, 0);
    return { count: file.length, what: `files, ${String(nuovi)} new`, bytes };
  });
});
