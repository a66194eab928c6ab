/**
 * `npm run -s indice -- --data dati.csv --config config.json [--out esito.csv] [--confronta altra.json]`
 * A composite index on any long table. The result goes to `--out` or to the standard output, rank shifts to the
 * standard output when `--out` is given and otherwise beside the notes on the standard error.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calcolaAnalisi } from '../src/lib/index/analisi/calcola-analisi.ts';
import { confrontaRanghi } from '../src/lib/index/analisi/confronta-ranghi.ts';
import { formatConfronto, formatEsito } from '../src/lib/index/analisi/format-esito.ts';
import { readConfig } from '../src/lib/index/analisi/read-config.ts';
import { readDati } from '../src/lib/index/analisi/read-dati.ts';
import { Rifiuto } from '../src/lib/index/rifiuto.ts';

const USO =
  'Uso: npm run -s indice -- --data dati.csv --config config.json [--out esito.csv] [--confronta altra.json]';

/** Paths are relative to where the analyst is, not to the folder npm moves to. */
function resolvePath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(resolvePath(path)));
  } catch (errore) {
    const motivo = errore instanceof TypeError ? 'non è testo UTF-8' : 'non si può leggere';
    throw new Rifiuto([`${path}: ${motivo} (${(errore as Error).message}).`]);
  }
}

async function writeText(path: string, testo: string): Promise<void> {
  const finale = resolvePath(path);
  const provvisorio = `${finale}.${String(process.pid)}.tmp`;
  try {
    await writeFile(provvisorio, testo);
    await rename(provvisorio, finale);
  } catch (errore) {
    throw new Rifiuto([`${path}: non si può scrivere (${(errore as Error).message}).`]);
  }
}

function readArgs(): { data: string; config: string; out?: string; confronta?: string } {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        data: { type: 'string' },
        config: { type: 'string' },
        out: { type: 'string' },
        confronta: { type: 'string' },
      },
    }));
  } catch (errore) {
    throw new Rifiuto([`opzioni non riconosciute (${(errore as Error).message}).`, USO]);
  }
  const { data, config, out, confronta } = values;
  if (data === undefined || config === undefined)
    throw new Rifiuto(['Servono --data e --config.', USO]);
  return { data, config, ...(out && { out }), ...(confronta && { confronta }) };
}

async function run(): Promise<void> {
  const args = readArgs();
  const dati = readDati(await readText(args.data), args.data);
  const prima = calcolaAnalisi(dati, readConfig(await readText(args.config), args.config));
  let shifts = '';
  if (args.confronta !== undefined) {
    const config = readConfig(await readText(args.confronta), args.confronta);
    shifts = formatConfronto(confrontaRanghi(prima.righe, calcolaAnalisi(dati, config).righe));
  }
  for (const nota of prima.note) process.stderr.write(`Nota: ${nota}.\n`);
  const esito = formatEsito(prima.righe);
  if (args.out === undefined) {
    process.stdout.write(esito);
    process.stderr.write(shifts);
  } else {
    await writeText(args.out, esito);
    process.stdout.write(shifts);
  }
}

try {
  await run();
} catch (errore) {
  if (!(errore instanceof Rifiuto)) throw errore;
  for (const motivo of errore.motivi) process.stderr.write(`Errore: ${motivo}\n`);
  process.exitCode = 1;
}
