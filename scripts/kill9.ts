/**
 * `npm run kill9 -- --comando build [--atlante piccolo] [--volte 50] [--seme 1]`: kills a command with `kill -9`
 * at random moments, in a copy of the project, and checks each time that the last good output is whole and that
 * the next run completes with the same bytes. `--atlante piccolo` does so on a small atlas of another area: the
 * same commands, less to wait.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeAltroAtlante } from './lib/altro-atlante/make-altro-atlante.ts';
import { copyProject } from './lib/bench/copy-project.ts';
import { COMANDI } from './lib/kill9/comandi.ts';
import { prova } from './lib/kill9/prova.ts';
import { makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      comando: { type: 'string', default: 'build-data' },
      atlante: { type: 'string', default: 'intero' },
      volte: { type: 'string', default: '50' },
      seme: { type: 'string', default: '1' },
    },
  });
  const { comando: nome, atlante, volte, seme } = values;
  if (!(nome in COMANDI)) throw new Error(`--comando is one of ${Object.keys(COMANDI).join(', ')}`);
  if (!['intero', 'piccolo'].includes(atlante)) throw new Error('--atlante is intero or piccolo');
  if (nome === 'import' && atlante === 'piccolo')
    throw new Error('--comando import reads the raw files of the whole atlas: --atlante intero');
  const root = resolve('build/kill9', `${nome}-${atlante}`);
  if (atlante === 'piccolo') await makeAltroAtlante(root);
  else copyProject(root);
  await prova(
    { nome, root, volte: Number(volte), seme: Number(seme) },
    makeProgress(`kill9-${nome}`),
  );
});
