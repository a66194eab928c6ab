import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the command is used. */
export const USO = `Uso:
  npm run -s flussi -- verifica file.csv|xlsx [--flusso id] [--ambito id] [--html esito.html]
  npm run -s flussi -- accetta file.csv|xlsx --flusso id --ambito id --periodo 2025-S2 --ruolo "Ufficio di Piano, referente dati"
                       [--motivo "perché si corregge"] [--giorno 2026-02-10] [--riservati cartella] [--comunque]
  npm run -s flussi -- modello flusso [--ambito id] [--out cartella]
  npm run -s flussi -- stato [--giorno 2026-02-10]`;

function readArgs() {
  return parseArgs({
    allowPositionals: true,
    options: {
      flusso: { type: 'string' },
      ambito: { type: 'string' },
      periodo: { type: 'string' },
      ruolo: { type: 'string' },
      motivo: { type: 'string' },
      giorno: { type: 'string', default: today() },
      html: { type: 'string' },
      out: { type: 'string', default: '.' },
      data: { type: 'string', default: 'data' },
      riservati: { type: 'string' },
      comunque: { type: 'boolean', default: false },
    },
  });
}

/** The options, with their defaults. */
export type Valori = ReturnType<typeof readArgs>['values'];

/** The day in Italy, YYYY-MM-DD. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
}

/** Paths are relative to where the person is, not to the folder npm moves to. */
export function resolvePath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** An option that the command cannot do without. @throws Error with the usage */
export function getOpzione(
  valori: Valori,
  nome: 'flusso' | 'ambito' | 'periodo' | 'ruolo',
): string {
  const valore = valori[nome];
  if (valore === undefined) throw new Error(`Manca --${nome}.\n${USO}`);
  return valore;
}

/** What was typed. @throws Error with the usage when it is not understood */
export function readValori(): ReturnType<typeof readArgs> {
  let letti: ReturnType<typeof readArgs>;
  try {
    letti = readArgs();
  } catch (error) {
    throw new Error(`Opzioni non riconosciute.\n${USO}`, { cause: error });
  }
  const { giorno } = letti.values;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(giorno) || Number.isNaN(Date.parse(giorno)))
    throw new Error('--giorno: scrivi un giorno come 2026-02-10.');
  return letti;
}
