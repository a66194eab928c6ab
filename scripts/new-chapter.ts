/**
 * `npm run capitolo -- <ambito> <indicatore>`: writes a new chapter from the house template.
 * `npm run capitolo -- --tutti`: writes every chapter that is still missing.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { AMBITI } from '../src/lib/model.ts';
import { makeChapter } from './lib/chapter-template.ts';
import { runCommand } from './lib/run-command.ts';

const USAGE =
  'npm run capitolo -- <ambito> <indicatore>, or npm run capitolo -- --tutti for the missing ones';

function listIndicatori(): string[] {
  return readdirSync('data/indicatori')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

const chapterFile = (ambito: string, indicatore: string) =>
  `src/content/capitoli/${ambito}/${indicatore}.mdx`;

function writeChapter(ambito: string, indicatore: string): void {
  const file = chapterFile(ambito, indicatore);
  mkdirSync(dirname(file), { recursive: true });
  // 'wx' refuses to overwrite: a chapter holds words that somebody wrote.
  writeFileSync(file, makeChapter(ambito, indicatore), { flag: 'wx' });
  console.log(file);
}

await runCommand(() => {
  const { values, positionals } = parseArgs({
    options: { tutti: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const indicatori = listIndicatori();
  if (values.tutti) {
    for (const ambito of AMBITI) {
      for (const indicatore of indicatori) {
        if (!existsSync(chapterFile(ambito, indicatore))) writeChapter(ambito, indicatore);
      }
    }
    return;
  }
  const [ambito, indicatore] = positionals;
  if (ambito === undefined || indicatore === undefined) throw new Error(`Usage: ${USAGE}`);
  if (!(AMBITI as readonly string[]).includes(ambito)) {
    throw new Error(`Unknown ambito "${ambito}": one of ${AMBITI.join(', ')}`);
  }
  if (!indicatori.includes(indicatore)) {
    throw new Error(
      `Unknown indicatore "${indicatore}": write data/indicatori/${indicatore}.yaml first`,
    );
  }
  if (existsSync(chapterFile(ambito, indicatore))) {
    throw new Error(`${chapterFile(ambito, indicatore)} exists already and is left as it is`);
  }
  writeChapter(ambito, indicatore);
});
