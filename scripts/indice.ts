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

const AIUTO = `${USO}

Un indice composito su qualsiasi tabella.
  --data       CSV lungo con le colonne unita,anno,indicatore,valore (punto decimale; cella vuota = mancante)
  --config     JSON: che cosa calcolare
  --out        dove scrivere il risultato (altrimenti sullo standard output)
  --confronta  un altro JSON: quanto cambiano i ranghi sugli stessi dati

Config:
  {
    "metodo": "ampi" | "mpi" | "minmax" | "geometrica" | "rango",
    "segno": "+" | "-",                  ampi e mpi: + se più è peggio, - se più è meglio (predefinito -)
    "indicatori": [{
      "id": "...", "polarita": 1 | -1,   1 se cresce con il fenomeno
      "peso": 1,                         contano solo le proporzioni
      "riferimento": 12.3 | "media" | {"unita": "...", "anno": "2020"}   ciò che vale 100 (predefinito "media")
    }],
    "obiettivi": "tutti-gli-anni" | {"<id>": [min, max]},   estremi osservati o fissati
    "soglia": 1,                         quota di indicatori che un'unità deve avere; sotto, nessun indice
    "ordine": "decrescente" | "crescente"                   rango 1 al valore più alto o più basso
  }

Risultato: unita,anno,indice,media,deviazione,rango. Media e deviazione (di popolazione) sono dei valori
normalizzati; il rango è dentro l'anno, a parità di indice vale il posto migliore.
`;

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

interface Args {
  data: string;
  config: string;
  out?: string;
  confronta?: string;
}

/** The options, or undefined when only help is asked for. */
function readArgs(): Args | undefined {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        data: { type: 'string' },
        config: { type: 'string' },
        out: { type: 'string' },
        confronta: { type: 'string' },
        help: { type: 'boolean' },
      },
    }));
  } catch (errore) {
    throw new Rifiuto([`opzioni non riconosciute (${(errore as Error).message}).`, USO]);
  }
  const { data, config, out, confronta, help } = values;
  if (help) return undefined;
  if (data === undefined || config === undefined)
    throw new Rifiuto(['Servono --data e --config.', USO]);
  return { data, config, ...(out && { out }), ...(confronta && { confronta }) };
}

async function run(): Promise<void> {
  const args = readArgs();
  if (!args) {
    process.stdout.write(AIUTO);
    return;
  }
  const dati = readDati(await readText(args.data), args.data);
  const prima = calcolaAnalisi(dati, readConfig(await readText(args.config), args.config));
  const note = [...prima.note];
  let shifts = '';
  if (args.confronta !== undefined) {
    const config = readConfig(await readText(args.confronta), args.confronta);
    const altra = calcolaAnalisi(dati, config);
    shifts = formatConfronto(confrontaRanghi(prima.righe, altra.righe));
    note.push(...altra.note.map((nota) => `confronto, ${nota}`));
  }
  for (const nota of note) process.stderr.write(`Nota: ${nota}.\n`);
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
