import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../bench/copy-project.ts';
import { listFiles } from '../list-files.ts';
import { run } from '../run.ts';
import { PASSAGGIO } from './area-di-prova.ts';
import { writeDati } from './write-dati.ts';
import { writeParole } from './write-parole.ts';

/**
 * Lays out the atlas of another area, small and ready to be built, as docs/altro-atlante.md tells: the code as
 * it is, data and words replaced, a chapter for each ambito and indicatore.
 *
 * @param cartella where; what is there is lost
 */
export async function makeAltroAtlante(cartella: string): Promise<void> {
  copyProject(cartella);
  writeDati(cartella);
  writeParole(cartella);
  writeColori(cartella);
  const node = (...args: string[]) =>
    run(process.execPath, args, { cwd: cartella, log: join(cartella, 'altro-atlante.log') });
  await node('scripts/build-data.ts');
  await node('scripts/new-chapter.ts', '--tutti');
}

/** The colours of the ambiti are named by their ids in the style sheets. */
function writeColori(cartella: string): void {
  const stili = join(cartella, 'src/styles');
  for (const { path } of listFiles(stili)) {
    const css = readFileSync(join(stili, path), 'utf8');
    writeFileSync(
      join(stili, path),
      css.replace(/(?<=[-.])(desio|monza)\b/g, (id) => PASSAGGIO[id] ?? id),
    );
  }
}
