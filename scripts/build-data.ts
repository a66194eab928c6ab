/**
 * `npm run build-data [-- --senza mef-irpef]`: the committed figures to the database in build/dati, offline and
 * deterministic. Without some fonti, when asked: what needs them is left out, and `assenze.json` says so.
 */
import { parseArgs } from 'node:util';
import { listTopologyProblems } from '../src/lib/geo/check-topology.ts';
import { makeTopology } from '../src/lib/geo/topology.ts';
import { withoutFonti } from '../src/lib/indicator/assenze.ts';
import { calcolaTutti } from '../src/lib/indicator/calcola-tutti.ts';
import { checkDati } from '../src/lib/indicator/check-dati.ts';
import { loadDatabase } from '../src/lib/indicator/load-database.ts';
import { makeFiles } from '../src/lib/indicator/make-files.ts';
import { listTerritori } from '../src/lib/territory/read-territori.ts';
import { hashSha256 } from './lib/hash.ts';
import { makeIndici } from './lib/indici.ts';
import { makeProgress } from './lib/progress.ts';
import { readInputs } from './lib/read-inputs.ts';
import { runCommand } from './lib/run-command.ts';
import { checkLibera, withSerratura } from './lib/serratura.ts';
import { restoreFolders } from './lib/swap-folder.ts';
import { writeFolder } from './lib/write-folder.ts';

const sumBytes = (texts: Iterable<string>): number =>
  [...texts].reduce((total, text) => total + Buffer.byteLength(text), 0);

/** What was read and what was written, by hash: no time, so that the same input gives the same manifest. */
function makeManifest(texts: ReadonlyMap<string, string>, files: Record<string, string>): string {
  const describe = (entries: Iterable<[string, string]>): object[] =>
    [...entries].map(([file, text]) => ({
      file,
      sha256: hashSha256(text),
      byte: Buffer.byteLength(text),
    }));
  const manifest = { input: describe(texts), output: describe(Object.entries(files)) };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** What to build, and from what. */
interface Richiesta {
  data: string;
  out: string;
  /** Fonti to do without, divided by commas. */
  senza: string;
}

async function buildData({ data, out, senza }: Richiesta): Promise<void> {
  const progress = makeProgress('build-data');
  const { texts, assenze } = await progress.stage('read', () => {
    checkLibera(data);
    restoreFolders(data);
    const read = withoutFonti(readInputs(data), senza.split(',').filter(Boolean));
    const { texts } = read;
    return { ...read, count: texts.size, what: 'files', bytes: sumBytes(texts.values()) };
  });
  const { inputs } = await progress.stage('load', () => {
    const loaded = loadDatabase(texts);
    return { inputs: loaded, count: loaded.misure.size, what: 'figures' };
  });
  const { comuni, ambiti, confini, definizioni, misure } = inputs;
  const { dati } = await progress.stage('calculate', () => {
    const calculated = calcolaTutti(definizioni, misure, comuni);
    const count = calculated.reduce((total, { osservazioni }) => total + osservazioni.length, 0);
    return { dati: calculated, count, what: 'observations' };
  });
  const { topologia } = await progress.stage('topology', () => {
    const made = makeTopology(confini, comuni, ambiti);
    return { topologia: made, count: made.arcs.length, what: 'arcs' };
  });
  await progress.stage('check', () => {
    const count = checkDati({ dati, ...inputs });
    const wrong = listTopologyProblems(topologia, confini, comuni, ambiti);
    if (wrong.length > 0) throw new Error(`comuni.topojson: ${wrong.join('; ')}`);
    return { count: count + topologia.arcs.length, what: 'cells, totals, arcs' };
  });
  const { fileIndici } = await progress.stage('indices', () => {
    const { esiti, files } = makeIndici({
      inputs: texts,
      dati,
      comuni: comuni.map(({ codice }) => codice),
      fonti: inputs.fonti,
      nomi: new Map(listTerritori(comuni, ambiti).map(({ id, nome }) => [id, nome])),
    });
    return { fileIndici: files, count: esiti.length, what: 'indices with their sensitivity' };
  });
  await progress.stage('write', () => {
    const files = { ...makeFiles(dati, topologia, inputs), ...fileIndici };
    files['assenze.json'] = `${JSON.stringify(assenze)}\n`;
    files['manifest.json'] = makeManifest(texts, files);
    writeFolder(out, files);
    const bytes = sumBytes(Object.values(files));
    return { count: Object.keys(files).length, what: 'files', bytes };
  });
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'build/dati' },
      senza: { type: 'string', default: '' },
    },
  });
  await withSerratura(values.out, 'npm run build-data', () => buildData(values));
});
