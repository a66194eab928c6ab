/**
 * `npm test`: builds, then checks everything: unit and golden tests, the built site, a real browser, types,
 * lint, format. The last line is `N passed, N failed`: each test counts one, each other check counts one.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { makeAstroOptions } from './lib/astro-options.ts';
import { buildSite } from './lib/build-site.ts';
import { writeAnteprimaComune } from './lib/open-graph/write-anteprime.ts';
import { makeBaseEdizione } from './lib/edizione/congela.ts';
import { makeProgress } from './lib/progress.ts';
import { writePubblicazione } from './lib/pubblica/write-pubblicazione.ts';
import { readEditore } from './lib/read-editore.ts';
import { run, RunError } from './lib/run.ts';
import { countVitest, type Count, type VitestReport } from './lib/vitest-report.ts';

const REPORT = 'build/vitest.json';
const SECOND = 'build/sito-base';
const STILL = 'build/edizione-prova';
const progress = makeProgress('test');
const total: Count = { passed: 0, failed: 0 };

function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** Runs a check that either holds or not; its output is shown when it does not. */
async function check(name: string, body: () => Promise<void>): Promise<boolean> {
  try {
    await progress.stage(name, async () => {
      await body();
      return {};
    });
    add({ passed: 1, failed: 0 });
    return true;
  } catch (error) {
    if (error instanceof RunError && error.output) console.error(error.output);
    progress.say(error instanceof Error ? error.message : String(error));
    add({ passed: 0, failed: 1 });
    return false;
  }
}

/** The unit tests run also when there is no site; the other projects would only say so again. */
async function runVitest(projects: readonly string[]): Promise<void> {
  rmSync(REPORT, { force: true });
  let clean = true;
  await progress.stage('tests', async () => {
    try {
      await run('vitest', [
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${REPORT}`,
      ]);
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      clean = false;
    }
    return {};
  });
  if (!existsSync(REPORT)) add({ passed: 0, failed: 1 });
  else add(countVitest(JSON.parse(readFileSync(REPORT, 'utf8')) as VitestReport, clean));
}

const built = await check('build', () => buildSite('/', progress));
const builtAgain =
  built &&
  (await check('second build, /prova/', async () => {
    rmSync(SECOND, { recursive: true, force: true });
    const options = makeAstroOptions({
      base: '/prova/',
      out: SECOND,
      log: 'build/astro-prova.log',
    });
    await run('astro', ['build'], options);
    await writeAnteprimaComune(SECOND);
    writePubblicazione(SECOND, '/prova/');
  }));
const builtStill =
  builtAgain &&
  (await check('an edition that stands still, a few pages', async () => {
    rmSync(STILL, { recursive: true, force: true });
    const base = makeBaseEdizione({ edizione: readEditore().edizione, base: '/prova/' });
    const log = 'build/astro-edizione-prova.log';
    await run('astro', ['build'], makeAstroOptions({ base, out: STILL, log, solo: 'muggio' }));
  }));
await runVitest(builtStill ? ['unit', 'site', 'browser'] : ['unit']);
await check('types', () => run('astro', ['check', '--minimumFailingSeverity', 'warning']));
await check('lint', () => run('eslint', ['.', '--max-warnings', '0']));
await check('format', () => run('prettier', ['--check', '.']));

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
