/**
 * `npm run kill9 -- --comando build-data [--volte 50] [--seme 1]`: kills a command with `kill -9` at random
 * moments, in a copy of the project, and checks each time that the last good output is whole and that the next
 * run completes with the same bytes.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from './lib/bench/copy-project.ts';
import { COMANDI, hashFolder, listGuasti, segna } from './lib/kill9/comandi.ts';
import { makeRandom, runAndKill } from './lib/kill9/kill-at.ts';
import { makeProgress, type Progress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

interface Scelte {
  nome: string;
  volte: number;
  seme: number;
}

/** Where a folder stands when a kill fell between the two renames of a swap: the next run brings it back. */
const ASIDE: Readonly<Record<string, string>> = { dist: 'build/sito-precedente' };
const findAside = (root: string, folder: string): string =>
  Object.entries(ASIDE).find(([name]) => join(root, name) === folder)?.[1] ?? `${folder}.old`;

async function kill9({ nome, volte, seme }: Scelte, progress: Progress): Promise<void> {
  const comando = COMANDI[nome];
  if (!comando) throw new Error(`--comando is one of ${Object.keys(COMANDI).join(', ')}`);
  const root = resolve('build/kill9', nome);
  copyProject(root);
  const finish = async () => {
    const { esito, errori } = await runAndKill(comando.passi, root);
    if (esito !== 0) throw new Error(`The run after a kill does not complete:\n${errori}`);
  };
  // Twice: the second time is as long as those to kill.
  await finish();
  comando.prepara?.(root);
  const start = performance.now();
  await finish();
  const duration = performance.now() - start;
  const good = new Map(
    comando.uscite(root).map((folder) => [folder, hashFolder(folder).hash] as const),
  );
  progress.say(`${nome}: ${Math.round(duration)} ms, ${String(good.size)} folders, seed ${seme}`);

  const random = makeRandom(seme);
  const seen = { killed: 0, ended: 0, before: 0, after: 0, aside: 0, missing: 0 };
  for (let n = 1; n <= volte; n += 1) {
    comando.prepara?.(root);
    if (!comando.puoMancare) for (const folder of good.keys()) segna(folder);
    // Every other time towards the end, where the outputs are put in place.
    const share = n % 2 === 0 ? random() : 0.85 + random() * 0.2;
    const moment = share * duration;
    const { esito, errori } = await runAndKill(comando.passi, root, moment);
    if (esito === 'killed') seen.killed += 1;
    else if (esito === 0) seen.ended += 1;
    else throw new Error(`${nome} failed before it was killed:\n${errori}`);
    const where = `killed at ${Math.round(moment)} ms (seed ${seme}, time ${n})`;
    for (const [folder, hash] of good) {
      const there = existsSync(folder) ? folder : resolve(root, findAside(root, folder));
      if (!existsSync(there)) {
        if (!comando.puoMancare) throw new Error(`${folder} is lost, ${where}`);
        seen.missing += 1;
        continue;
      }
      const now = hashFolder(there);
      const whole = now.hash === hash || (nome === 'build-data' && listGuasti(there).length === 0);
      if (!whole) throw new Error(`${folder} is not whole, ${where}`);
      seen[there === folder ? (now.segnata ? 'before' : 'after') : 'aside'] += 1;
    }
    comando.prepara?.(root);
    await finish();
    for (const [folder, hash] of good) {
      const now = hashFolder(folder);
      if (now.hash !== hash || now.segnata)
        throw new Error(`${folder} is not what a run writes, after one ${where}`);
    }
    if (n % 10 === 0) progress.say(`  ${String(n)} of ${String(volte)}`);
  }
  progress.say(
    `${nome}: ${String(seen.killed)} killed, ${String(seen.ended)} ended before. Outputs found whole: ${String(seen.before)} of before, ${String(seen.after)} new, ${String(seen.aside)} aside${comando.puoMancare ? `, ${String(seen.missing)} not yet there` : ''}. Every next run completed.`,
  );
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      comando: { type: 'string', default: 'build-data' },
      volte: { type: 'string', default: '50' },
      seme: { type: 'string', default: '1' },
    },
  });
  const scelte = {
    nome: values.comando,
    volte: Number(values.volte),
    seme: Number(values.seme),
  };
  await kill9(scelte, makeProgress(`kill9-${values.comando}`));
});
