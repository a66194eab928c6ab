/**
 * `npm run accessibilita`: runs the accessibility checks on `dist/` and writes what came out to
 * `data/accessibilita.json`, from which /accessibilita/ is made. Run it after a build, before an edition.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import axe from 'axe-core';
import { ATLANTE } from '../src/config.ts';
import { CRITERI } from '../src/lib/accessibilita/criteri.ts';
import { schemaEsiti } from '../src/lib/accessibilita/esiti.ts';
import { PROVE } from '../src/lib/accessibilita/prove.ts';
import { openBrowser } from './lib/open-browser.ts';
import { run, RunError } from './lib/run.ts';
import { runCommand } from './lib/run-command.ts';

const OUT = 'data/accessibilita.json';
const REPORT = 'build/accessibilita.json';

interface Report {
  testResults: { name: string; assertionResults: { status: string }[] }[];
}

/** The criteria, of levels A and AA, that the rules of axe look at: `wcag143` is 1.4.3. */
function listCriteriAxe(): string[] {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
  const found = axe
    .getRules(tags)
    .flatMap((rule) => rule.tags)
    .flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? []);
  return CRITERI.map(({ numero }) => numero).filter((numero) => found.includes(numero));
}

async function readBrowser(): Promise<string> {
  const browser = await openBrowser();
  const version = `Chromium ${browser.version().split('.')[0] ?? ''}`;
  await browser.close();
  return version;
}

await runCommand(async () => {
  mkdirSync('build', { recursive: true });
  rmSync(REPORT, { force: true });
  const files = PROVE.map(({ file }) => file);
  try {
    const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
    await run('vitest', ['run', '--project', 'browser', ...files, ...json]);
  } catch (error) {
    // What failed is part of the result: the page says it.
    if (!(error instanceof RunError)) throw error;
    console.error(error.output);
  }
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  const prove = PROVE.map(({ id, file, criteri }) => {
    const cases = report.testResults.find(({ name }) => name.endsWith(file))?.assertionResults;
    return {
      id,
      casi: cases?.length ?? 0,
      falliti: cases?.filter(({ status }) => status !== 'passed').length ?? 0,
      criteri: id.startsWith('axe') ? listCriteriAxe() : [...criteri],
    };
  });
  const count = (id: string) => prove.find((prova) => prova.id === id)?.casi ?? 0;
  const esiti = schemaEsiti.parse({
    data: new Date().toISOString().slice(0, 10),
    edizione: ATLANTE.edizione,
    strumenti: { axe: axe.version, browser: await readBrowser() },
    pagine: count('axe'),
    stati: count('axe-stati'),
    prove,
  });
  writeFileSync(OUT, `${JSON.stringify(esiti, null, 2)}\n`);
  const failed = prove.reduce((sum, { falliti }) => sum + falliti, 0);
  console.log(`${OUT}: ${prove.length} groups of checks, ${failed} cases failed`);
  if (failed > 0) process.exitCode = 1;
});
