/** `npm run infografiche`: every poster as PNG and as A4 PDF into `dist/infografiche/`. */
import { existsSync } from 'node:fs';
import { ATLANTE } from '../src/config.ts';
import { SITE } from './lib/build-site.ts';
import { writeInfografiche } from './lib/infografiche.ts';
import { openBrowser } from './lib/open-browser.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(async () => {
  if (!existsSync(SITE)) throw new Error('There is no dist/ yet: run "npm run build" first');
  const browser = await openBrowser();
  try {
    await makeProgress('infografiche').stage('posters', async () => {
      const firma = `${ATLANTE.titolo}, edizione ${ATLANTE.edizione}`;
      const count = await writeInfografiche(browser, `${SITE}/infografiche`, firma);
      return { count, what: 'files' };
    });
  } finally {
    await browser.close();
  }
});
