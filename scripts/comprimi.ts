/** `npm run comprimi [-- --qualita 8]`: compressed copies beside the files of `dist/`, for a server that sends them. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DATI, SITE } from './lib/build-site.ts';
import { formatBytes, makeProgress } from './lib/progress.ts';
import { compressSite } from './lib/pubblica/compress-site.ts';
import { runCommand } from './lib/run-command.ts';
import { withSerratura } from './lib/serratura.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { qualita: { type: 'string', default: '11' } } });
  const qualita = Number(values.qualita);
  if (!Number.isInteger(qualita) || qualita < 1 || qualita > 11)
    throw new Error('--qualita: a whole number from 1 to 11');
  if (!existsSync(SITE)) throw new Error('There is no dist/ yet: run "npm run build" first');
  const progress = makeProgress('comprimi');
  await progress.stage('compress', async () => {
    const { file, byte } = await withSerratura(DATI, 'npm run comprimi', () =>
      compressSite(SITE, qualita),
    );
    const { piani, gz, br } = byte;
    return {
      count: file,
      what: `files, ${formatBytes(piani)} as ${formatBytes(gz)} (gz), ${formatBytes(br)} (br)`,
      bytes: gz + br,
    };
  });
});
