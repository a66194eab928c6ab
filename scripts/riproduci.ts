/**
 * `npm run riproduci [-- --documenti]`: builds the site twice from clean copies of the project, in folders, time
 * zones, languages and days that are not the same, the second time in parts, and compares every byte; with
 * `--documenti` the Word, PDF and picture files too.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from './lib/bench/copy-project.ts';
import { SITE } from './lib/build-site.ts';
import { listFiles } from './lib/list-files.ts';
import { makeProgress } from './lib/progress.ts';
import { listDifferences } from './lib/riproduci/compare-folders.ts';
import { run } from './lib/run.ts';
import { runCommand } from './lib/run-command.ts';

const DAY = new URL('./lib/riproduci/another-day.ts', import.meta.url).href;
const SHOWN = 40;

/** Where and when a copy is built. */
interface Ambiente {
  folder: string;
  /** Options of the build, for the plain site. */
  args: string[];
  env: Record<string, string>;
}

const AMBIENTI: readonly Ambiente[] = [
  { folder: resolve('build/riproduci'), args: [], env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' } },
  {
    folder: join(mkdtempSync(join(tmpdir(), 'riproduci ')), 'più in là'),
    args: ['--parti', '2'],
    env: {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
      ATLANTE_GIORNI: '-200',
      NODE_OPTIONS: `--import=${DAY}`,
    },
  },
];

await runCommand(async () => {
  const { values } = parseArgs({ options: { documenti: { type: 'boolean', default: false } } });
  const progress = makeProgress('riproduci');
  for (const { folder, args, env } of AMBIENTI) {
    await progress.stage(`${env['TZ'] ?? ''}, ${env['LC_ALL'] ?? ''}`, async () => {
      copyProject(folder);
      const command = values.documenti ? ['scripts/documenti.ts'] : ['scripts/build.ts', ...args];
      const log = join(folder, 'riproduci.log');
      await run(process.execPath, command, { cwd: folder, env, log });
      return { count: listFiles(join(folder, SITE)).length, what: 'files' };
    });
  }
  const [one, two] = AMBIENTI.map(({ folder }) => join(folder, SITE)) as [string, string];
  const different = listDifferences(one, two);
  progress.say(`${one}\n${two}`);
  if (different.length === 0) {
    progress.say(`The same bytes in every one of ${String(listFiles(one).length)} files.`);
    return;
  }
  for (const path of different.slice(0, SHOWN)) progress.say(`  ${path}`);
  throw new Error(`${String(different.length)} files are not the same`);
});
