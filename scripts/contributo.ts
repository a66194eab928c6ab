/**
 * `npm run -s contributo -- aggiungi file.json`: checks a contribution and adds it to `src/content/contributi/`.
 * `verifica` only checks it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { preparaContributo } from '../src/lib/partecipa/prepara-contributo.ts';
import type { Contributo } from '../src/lib/partecipa/schema.ts';
import { leggiCapitolo } from '../src/lib/text/leggi-capitolo.ts';
import { runCommand } from './lib/run-command.ts';

const USO = `Uso:
  npm run -s contributo -- verifica file.json
  npm run -s contributo -- aggiungi file.json [--giorno 2027-02-10] [--cartella src/content/contributi]`;

function contaQuesiti(ambito: string, indicatore: string): number | undefined {
  const file = `src/content/capitoli/${ambito}/${indicatore}.mdx`;
  return existsSync(file) ? leggiCapitolo(readFileSync(file, 'utf8')).quesiti.length : undefined;
}

function readJson(file: string): unknown {
  const testo = readFileSync(file, 'utf8');
  try {
    return JSON.parse(testo);
  } catch (error) {
    throw new Error(`${file}: non è un file JSON. Usa quello scaricato dal modulo.`, {
      cause: error,
    });
  }
}

/** Adds the file under a name that says day and chapter. @throws Error when the same words are there already */
function aggiungi(contributo: Contributo, giorno: string, cartella: string): string {
  const { ambito, indicatore } = contributo;
  for (let numero = 1; ; numero++) {
    const file = `${cartella}/${giorno}-${ambito}-${indicatore}-${String(numero)}.json`;
    if (!existsSync(file)) {
      writeFileSync(file, `${JSON.stringify(contributo, null, 2)}\n`, { flag: 'wx' });
      return file;
    }
    if ((readJson(file) as Contributo).testo === contributo.testo)
      throw new Error(`Lo stesso contributo c’è già: ${file}`);
  }
}

/** The day in Italy, YYYY-MM-DD. */
const oggi = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      giorno: { type: 'string', default: oggi() },
      cartella: { type: 'string', default: 'src/content/contributi' },
    },
  });
  const [comando, file] = positionals;
  if ((comando !== 'aggiungi' && comando !== 'verifica') || file === undefined)
    throw new Error(USO);
  if (!z.iso.date().safeParse(values.giorno).success)
    throw new Error('--giorno: scrivi un giorno come 2027-02-10.');
  // The path is relative to where the person is, not to the folder npm moves to.
  const input = readJson(resolve(process.env['INIT_CWD'] ?? process.cwd(), file));
  const contributo = preparaContributo(input, values.giorno, contaQuesiti);
  if (comando === 'verifica') {
    console.log('Il contributo è in ordine. Leggi il testo prima di aggiungerlo.');
    return;
  }
  console.log(`Scritto ${aggiungi(contributo, values.giorno, values.cartella)}`);
});
