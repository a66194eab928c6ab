/** `npm run infografiche`: every poster of `dist/infografiche/` also as PNG and as A4 PDF. */
import { existsSync } from 'node:fs';
import { DATI, SITE } from './lib/build-site.ts';
import { writeInfografiche } from './lib/infografiche.ts';
import { openBrowser } from './lib/open-browser.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';
import { withSerratura } from './lib/serratura.ts';

await runCommand(async () => {
  if (!existsSync(SITE)) throw new Error('There is no dist/ yet: run "npm run build" first');
  const browser = await openBrowser();
  try {
    await makeProgress('infografiche').stage('posters', async () => {
      const count = await withSerratura(DATI, 'npm run infografiche', () =>
        writeInfografiche(browser, `${SITE}/infografiche`),
      );
      return { count, what: 'files' };
    });
  } finally {
    await browser.close();
  }
});
