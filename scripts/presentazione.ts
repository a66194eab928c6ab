/**
 * `npm run presentazione -- nuova --ambito desio --tipo sindaci-finale [--nome assemblea-marzo]`: writes a new
 * presentation from the template of the house; without ambito it speaks of the whole area.
 * `npm run presentazione -- chiavetta --deck desio-sindaci-finale [--in folder]`: the presentation of the built
 * site as a folder to copy to a USB stick.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { indirizzi } from '../src/lib/url/indirizzi.ts';
import { writeNuova } from './lib/presentazioni/write-nuova.ts';
import { runCommand } from './lib/run-command.ts';

const USO = `Uso:
  npm run presentazione -- nuova --ambito desio --tipo sindaci-finale [--nome assemblea-marzo]
  npm run presentazione -- chiavetta --deck desio-sindaci-finale [--in cartella]`;

async function chiavetta(deck: string | undefined, dove: string | undefined): Promise<void> {
  if (deck === undefined) throw new Error(`Manca --deck.\n${USO}`);
  // What reads the built site is slow to load, and a new presentation does not need it.
  const { readBase, SITE } = await import('./lib/build-site.ts');
  const { writeChiavetta } = await import('./lib/presentazioni/write-chiavetta.ts');
  // The path is relative to where the person is, not to the folder npm moves to.
  const radice =
    dove === undefined
      ? join('build', 'chiavetta')
      : resolve(process.env['INIT_CWD'] ?? process.cwd(), dove);
  const cartella = await writeChiavetta(SITE, readBase(), deck, radice);
  console.log(`Copia sulla chiavetta la cartella ${cartella}, poi apri presentazione.html`);
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ambito: { type: 'string' },
      tipo: { type: 'string' },
      nome: { type: 'string' },
      contenuti: { type: 'string', default: 'src/content/presentazioni' },
      deck: { type: 'string' },
      in: { type: 'string' },
    },
  });
  const { contenuti, deck, in: dove, ...richiesta } = values;
  if (positionals[0] === 'nuova') {
    const { id, file } = writeNuova(richiesta, contenuti);
    console.log(`Scritto ${file}. Con "npm run build" è in ${indirizzi.presentazione(id)}`);
  } else if (positionals[0] === 'chiavetta') await chiavetta(deck, dove);
  else throw new Error(USO);
});
