/**
 * `npm run fetch [-- fonte...]`: asks the official addresses for new figures and shows what would change.
 * Nothing is written without `--scrivi`; `--elenco` says which fonti can be refreshed.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as attendi } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { parseCollegate } from '../src/lib/fetch/collegate.ts';
import { isPerdita } from '../src/lib/fetch/confronta.ts';
import { CONNETTORI } from '../src/lib/fetch/connettori.ts';
import type { Connettore } from '../src/lib/fetch/connettore.ts';
import { formatElenco } from '../src/lib/fetch/elenco.ts';
import { formatDifferenze } from '../src/lib/fetch/rapporto.ts';
import { POLITICA } from '../src/lib/fetch/ritenta.ts';
import { ADAPTERS } from '../src/lib/fonti/index.ts';
import { formatProblem } from '../src/lib/table/friendly-error.ts';
import { readComuni } from '../src/lib/territory/read-territori.ts';
import type { Registry } from '../src/lib/territory/registry.ts';
import { aggiorna, type Esito } from './lib/fetch/aggiorna.ts';
import { ErroreRete } from './lib/fetch/errore-rete.ts';
import type { Ambiente } from './lib/fetch/scarica.ts';
import { makeTurno } from './lib/fetch/turno.ts';
import { formatBytes, makeProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';
import { withSerratura } from './lib/serratura.ts';
import { restoreFolders } from './lib/swap-folder.ts';
import { writeFolder } from './lib/write-folder.ts';

const MASSIMO = 150_000_000;
/** Problems shown of a fonte: a shifted column makes one a row. */
const MOSTRATI = 20;
const TEMPI = { connessione: 15_000, risposta: 300_000, silenzio: 60_000, totale: 900_000 };

function readOpzioni() {
  return parseArgs({
    allowPositionals: true,
    options: {
      elenco: { type: 'boolean', default: false },
      scrivi: { type: 'boolean', default: false },
      comunque: { type: 'boolean', default: false },
      data: { type: 'string', default: 'data' },
      cache: { type: 'string', default: '.cache/fetch' },
      specchio: { type: 'string' },
      giorno: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
}
type Opzioni = ReturnType<typeof readOpzioni>['values'];

function readRegistry(data: string): Registry {
  const comuni = readComuni(readFileSync(join(data, 'territorio', 'territori.csv'), 'utf8'), '');
  return {
    comuni,
    byCodice: new Map(comuni.map((comune) => [comune.codice, comune])),
    byCatastale: new Map(comuni.map((comune) => [comune.catastale, comune])),
  };
}

function makeAmbiente({ cache, specchio }: Opzioni, say: (line: string) => void): Ambiente {
  let decimo = 0;
  return {
    cache,
    politica: POLITICA,
    tempi: TEMPI,
    massimo: MASSIMO,
    random: Math.random,
    now: Date.now,
    attendi: (ms) => attendi(ms),
    turno: makeTurno(Date.now, (ms) => attendi(ms)),
    riscrivi: (url) =>
      specchio === undefined
        ? url
        : new URL(`${specchio.replace(/\/$/u, '')}/${url.host}${url.pathname}${url.search}`),
    say,
    avanza: (byte, totale) => {
      const passo = totale === null ? Math.floor(byte / 1e6) : Math.floor((10 * byte) / totale);
      if (passo !== decimo && passo > 0)
        say(`  ${formatBytes(byte)}${totale === null ? '' : ` di ${formatBytes(totale)}`}`);
      decimo = passo;
    },
  };
}

function getConnettori(fonti: readonly string[]): readonly Connettore[] {
  const unknown = fonti.filter((id) => !CONNETTORI.some(({ fonte }) => fonte === id));
  if (unknown.length > 0)
    throw new Error(`Nessun connettore per ${unknown.join(', ')}: vedi npm run fetch -- --elenco.`);
  return fonti.length === 0 ? CONNETTORI : CONNETTORI.filter(({ fonte }) => fonti.includes(fonte));
}

/** Says what came of a fonte; true when it may be written. */
function report(
  esito: Esito,
  nomi: ReadonlyMap<string, string>,
  say: (l: string) => void,
): boolean {
  for (const { nome, sha256, byte, nuovo } of esito.documenti)
    say(
      `  ${nome}: ${formatBytes(byte)}, sha256 ${sha256.slice(0, 16)}${nuovo ? '' : ', non cambiato'}`,
    );
  esito.avvisi.forEach((avviso) => {
    say(`  avviso: ${avviso}`);
  });
  for (const problem of esito.problems.slice(0, MOSTRATI))
    say(`  controllo non superato: ${formatProblem(problem)}`);
  if (esito.problems.length > MOSTRATI)
    say(`  e altri ${String(esito.problems.length - MOSTRATI)} controlli`);
  if (!esito.differenze) return false;
  for (const line of formatDifferenze(esito.differenze, nomi)) say(`  ${line}`);
  if (esito.altriFile.length > 0) say(`  cambiano anche: ${esito.altriFile.join(', ')}`);
  return true;
}

async function scrivi(fonte: string, esito: Esito, { data, cache }: Opzioni): Promise<void> {
  const grezzi = join(cache, 'grezzi');
  mkdirSync(grezzi, { recursive: true });
  writeFolder(join(grezzi, fonte), esito.raw);
  await withSerratura(data, 'npm run fetch', () => {
    restoreFolders(data);
    writeFolder(join(data, fonte), esito.files);
  });
}

await runCommand(async () => {
  const { positionals, values } = readOpzioni();
  if (values.elenco) {
    const serie = parseCollegate(parse(readFileSync(join(values.data, 'collegate.yaml'), 'utf8')));
    console.log(formatElenco(serie));
    return;
  }
  const { say } = makeProgress('fetch');
  const registry = readRegistry(values.data);
  const nomi = new Map(registry.comuni.map(({ codice, nome }) => [codice, nome]));
  const ambiente = makeAmbiente(values, say);
  let falliti = 0;
  for (const connettore of getConnettori(positionals)) {
    const { fonte } = connettore;
    say(fonte);
    try {
      const adapter = ADAPTERS.find((a) => a.fonte.id === fonte)!;
      const esito = await aggiorna(connettore, adapter, registry, ambiente, values);
      if (!report(esito, nomi, say)) falliti++;
      else if (!values.scrivi) say('  prova: niente è stato scritto (--scrivi per scrivere)');
      else if (isPerdita(esito.differenze!) && !values.comunque) {
        falliti++;
        say(
          '  niente è stato scritto: si perdono o cambiano troppo dei valori (--comunque per scrivere)',
        );
      } else {
        await scrivi(fonte, esito, values);
        say(`  scritto in ${join(values.data, fonte)}`);
      }
    } catch (error) {
      if (!(error instanceof ErroreRete)) throw error;
      falliti++;
      say(`  ${error.message}; niente è stato scritto`);
    }
  }
  if (falliti > 0) throw new Error(`Fonti non aggiornate: ${String(falliti)}.`);
});
