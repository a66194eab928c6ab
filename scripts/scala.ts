/**
 * `npm run scala -- --misure 62x5x20,1500x115x20,7900x600x20`: time and memory of the chapters of synthetic regions,
 * each so many comuni, ambiti and indicatori. Writes `bench/scala.json`. The last one needs a quiet machine.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from './lib/bench/copy-project.ts';
import { measureRun } from './lib/bench/measure-run.ts';
import { listFiles, sumBytes } from './lib/list-files.ts';
import { makeProgress } from './lib/progress.ts';
import { run } from './lib/run.ts';
import { runCommand } from './lib/run-command.ts';
import { makeRegion, type Misura } from './lib/scala/make-region.ts';

const FOLDER = 'build/scala';

function readMisure(text: string): Misura[] {
  return text.split(',').map((misura) => {
    const [comuni, ambiti, indicatori] = misura.split('x').map(Number);
    if (!comuni || !ambiti || !indicatori)
      throw new Error(`"${misura}" is not a size: comuni x ambiti x indicatori, like 62x5x20`);
    return { comuni, ambiti, indicatori };
  });
}

/** Cost of the pages of a region, in a fresh copy of the project. */
async function measureRegion(data: string, misura: Misura) {
  const folder = join(FOLDER, 'regione');
  copyProject(folder);
  cpSync(join(data, 'build'), join(folder, 'build'), { recursive: true });
  const count = makeRegion(folder, misura);
  const cost = await measureRun(process.execPath, ['scripts/lib/scala/build-pages.ts'], {
    cwd: folder,
    log: join(FOLDER, 'regione.log'),
  });
  const bytes = sumBytes(listFiles(join(folder, 'build/sito/ambiti')));
  return { ...cost, count, what: 'chapters', bytes };
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: { misure: { type: 'string', default: '62x5x20,310x25x20' } },
  });
  const progress = makeProgress('scala');
  const data = join(FOLDER, 'dati');
  await progress.stage('data', async () => {
    copyProject(data);
    const options = { cwd: data, log: join(FOLDER, 'dati.log') };
    await run(process.execPath, ['scripts/build-data.ts'], options);
    await run(process.execPath, ['scripts/archivio.ts'], options);
    return {};
  });
  const measured = [];
  for (const misura of readMisure(values.misure)) {
    const cost = await progress.stage(Object.values(misura).join(' x '), () =>
      measureRegion(data, misura),
    );
    progress.say(`  ${(cost.ms / 1000).toFixed(1)} s, ${String(Math.round(cost.peakMB ?? 0))} MB`);
    measured.push({ ...misura, chapters: cost.count, ms: cost.ms, peakMB: cost.peakMB });
  }
  mkdirSync('bench', { recursive: true });
  writeFileSync('bench/scala.json', `${JSON.stringify(measured, null, 2)}\n`);
});
