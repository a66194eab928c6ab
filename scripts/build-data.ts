/** `npm run build-data`: the committed figures to the database in build/dati. Offline and deterministic. */
import { parseArgs } from 'node:util';
import { csvParse } from 'd3-dsv';
import { parse } from 'yaml';
import { listTopologyProblems } from '../src/lib/geo/check-topology.ts';
import { makeTopology, type Confine } from '../src/lib/geo/topology.ts';
import { calcolaTutti } from '../src/lib/indicator/calcola-tutti.ts';
import { checkDati } from '../src/lib/indicator/check-dati.ts';
import { formatIndicatore, formatOsservazioni } from '../src/lib/indicator/format-dati.ts';
import { indexMisure } from '../src/lib/indicator/misure-index.ts';
import { parseDefinizione } from '../src/lib/indicator/schema.ts';
import type { Fonte } from '../src/lib/model.ts';
import { listTerritori, makeAmbiti, readComuni } from '../src/lib/territory/read-territori.ts';
import { hashSha256 } from './lib/hash.ts';
import { makeProgress } from './lib/progress.ts';
import { readInputs } from './lib/read-inputs.ts';
import { runCommand } from './lib/run-command.ts';
import { writeFolder } from './lib/write-folder.ts';

/** Kind of service point -> fonte that lists them. */
const PUNTI = {
  farmacie: 'lombardia-farmacie-2026',
  scuole: 'lombardia-scuole-2026',
  biblioteche: 'iccu-biblioteche-2020',
  rsa: 'lombardia-rsa-2026',
};

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'build/dati' },
    },
  });
  const progress = makeProgress('build-data');
  const json = (content: unknown): string => `${JSON.stringify(content)}\n`;
  const sumBytes = (texts: Iterable<string>): number =>
    [...texts].reduce((total, text) => total + Buffer.byteLength(text), 0);

  const { inputs } = await progress.stage('read', () => {
    const read = readInputs(values.data);
    return { inputs: read, count: read.size, what: 'files', bytes: sumBytes(read.values()) };
  });
  const get = (path: string): string => {
    const text = inputs.get(path);
    if (text === undefined)
      throw new Error(`${values.data}/${path} is missing: run npm run import`);
    return text;
  };
  const list = (suffix: string): [id: string, text: string][] =>
    [...inputs]
      .filter(([path]) => path.endsWith(suffix))
      .map(([path, text]) => [path.split('/')[0]!, text]);

  const { comuni, ambiti, fonti, definizioni, misure } = await progress.stage('load', () => {
    const comuniRead = readComuni(
      get('territorio/territori.csv'),
      get('istat-confini-2023/confinanti.csv'),
    );
    const misureRead = indexMisure(Object.fromEntries(list('/misure.csv')));
    return {
      comuni: comuniRead,
      ambiti: makeAmbiti(comuniRead),
      fonti: list('/fonte.yaml').map(([, text]) => parse(text) as Fonte),
      definizioni: [...inputs]
        .filter(([path]) => path.startsWith('indicatori/'))
        .map(([path, text]) => parseDefinizione(parse(text), path)),
      misure: misureRead,
      count: misureRead.size,
      what: 'figures',
    };
  });
  const { dati } = await progress.stage('calculate', () => {
    const calculated = calcolaTutti(definizioni, misure, comuni);
    const count = calculated.reduce((total, { osservazioni }) => total + osservazioni.length, 0);
    return { dati: calculated, count, what: 'observations' };
  });
  const confini = get('istat-confini-2023/comuni.geojson');
  const { topologia } = await progress.stage('topology', () => {
    const { features } = JSON.parse(confini) as { features: Confine[] };
    const made = makeTopology(features, comuni, ambiti);
    return { topologia: made, count: made.arcs.length, what: 'arcs', bytes: json(made).length };
  });
  await progress.stage('check', () => {
    const count = checkDati({
      dati,
      definizioni,
      comuni,
      ambiti,
      fonti,
      misure,
      controlli: Object.fromEntries(list('/controlli.csv')),
    });
    const { features } = JSON.parse(confini) as { features: Confine[] };
    const wrong = listTopologyProblems(topologia, features, comuni, ambiti);
    if (wrong.length > 0) throw new Error(`comuni.topojson: ${wrong.join('; ')}`);
    return { count: count + topologia.arcs.length, what: 'cells, totals, arcs' };
  });
  await progress.stage('write', () => {
    const territori = listTerritori(comuni, ambiti);
    const nomi = new Map(territori.map(({ id, nome }) => [id, nome]));
    const fonteById = new Map(fonti.map((fonte) => [fonte.id, fonte]));
    const files: Record<string, string> = {
      'osservazioni.csv': formatOsservazioni(dati),
      'indicatori.json': json(dati.map(({ indicatore }) => indicatore)),
      'territori.json': json({ comuni, ambiti, territori }),
      'fonti.json': json(fonti),
      'comuni.topojson': json(topologia),
    };
    for (const item of dati) {
      const { id } = item.indicatore;
      files[`indicatori/${id}.json`] = json(item);
      files[`indicatori/${id}.csv`] = formatIndicatore(item, nomi, fonteById);
    }
    for (const [kind, fonte] of Object.entries(PUNTI)) {
      files[`punti/${kind}.json`] = json(readPunti(get(`${fonte}/punti.csv`)));
    }
    const manifest = {
      input: [...inputs].map(([file, text]) => ({ file, sha256: hashSha256(text) })),
      output: Object.entries(files).map(([file, text]) => ({
        file,
        sha256: hashSha256(text),
        byte: Buffer.byteLength(text),
      })),
    };
    files['manifest.json'] = `${JSON.stringify(manifest, null, 1)}\n`;
    writeFolder(values.out, files);
    return {
      count: Object.keys(files).length,
      what: 'files',
      bytes: sumBytes(Object.values(files)),
    };
  });
});

/** Rows of `punti.csv` with numbers as numbers and empty cells as null. */
function readPunti(text: string): Record<string, string | number | null>[] {
  const numeric = ['lat', 'lon', 'allievi', 'posti_autorizzati', 'posti_accreditati'];
  return csvParse(text).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        !numeric.includes(name) ? (cell ?? '') : cell ? Number(cell) : null,
      ]),
    ),
  );
}
