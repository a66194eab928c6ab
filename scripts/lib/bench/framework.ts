import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AmbitoId, DatiIndicatore } from '../../../src/lib/model.ts';
import { run } from '../run.ts';
import { measureRun, type Cost } from './measure-run.ts';

const PACKAGES = [
  '@observablehq/framework@1.13.4',
  '@observablehq/plot@0.6.17',
  'topojson-client@3.1.0',
];

/** A chapter to be made again with Observable Framework. */
export interface PeerChapter {
  ambito: AmbitoId;
  indicatore: string;
  /** The headline of our own page. */
  title: string;
}

/** Its default theme asks Google for a font; without network, the comparison does without (in its favour). */
const CONFIG = `export default {
  title: 'Atlante',
  globalStylesheets: [],
  pages: [],
};
`;

const CHARTS = (chapter: PeerChapter, anno: string, comuni: readonly string[]) => `
\`\`\`js
import * as Plot from "@observablehq/plot";
import * as topojson from "topojson-client";
const dati = await FileAttachment("/dati/${chapter.indicatore}.json").json();
const confini = await FileAttachment("/dati/comuni.json").json();
const comuni = ${JSON.stringify(comuni)};
const valori = new Map(dati.osservazioni.filter((o) => o.anno === "${anno}").map((o) => [o.territorio, o.valore]));
const forme = topojson.feature(confini, confini.objects.comuni);
const ambiti = topojson.mesh(confini, confini.objects.ambiti);
const nomi = new Map(forme.features.map((f) => [f.id ?? f.properties.id, f.properties.nome]));
const righe = comuni.map((c) => ({nome: nomi.get(c), valore: valori.get(c)}));
\`\`\`

\`\`\`js
display(Plot.plot({
  projection: {type: "mercator", domain: forme}, color: {type: "quantize", scheme: "blues"},
  marks: [
    Plot.geo(forme, {fill: (f) => valori.get(f.id ?? f.properties.id), title: (f) => f.properties.nome}),
    Plot.geo(ambiti, {stroke: "black"}),
  ],
}));
\`\`\`

\`\`\`js
display(Plot.plot({marginLeft: 160, marks: [Plot.dot(righe, {x: "valore", y: "nome", sort: {y: "x", reverse: true}})]}));
\`\`\`

\`\`\`js
display(Plot.plot({marks: [
  Plot.lineY(
    dati.osservazioni.filter((o) => ["${chapter.ambito}", "provincia-mb", "lombardia", "italia"].includes(o.territorio)),
    {x: "anno", y: "valore", stroke: "territorio"}
  ),
]}));
\`\`\`

\`\`\`js
display(Plot.plot({marks: [
  Plot.rectY([...valori].filter(([t]) => /^\\d{6}$/.test(t)), Plot.binX({y: "count"}, {x: ([, v]) => v})),
]}));
\`\`\`
`;

/** The values of some comuni, all years, as a Markdown table. */
export function makeTable(dati: DatiIndicatore, comuni: readonly string[]): string {
  const rows = dati.osservazioni.filter((o) => comuni.includes(o.territorio));
  return [
    '| comune | anno | valore |',
    '| --- | --- | --- |',
    ...rows.map((o) => `| ${o.territorio} | ${o.anno} | ${o.valore ?? o.stato} |`),
  ].join('\n');
}

/** The reading guide of an indicatore, without its front matter. */
export const makeGuide = (indicatore: string): string =>
  readFileSync(`src/content/indicatori/${indicatore}.mdx`, 'utf8').replace(
    /^---\n[\s\S]*?\n---\n/,
    '',
  );

function makePage(chapter: PeerChapter, dati: DatiIndicatore, comuni: readonly string[]): string {
  return [
    `---\ntitle: ${JSON.stringify(chapter.title)}\n---`,
    `# ${chapter.title}`,
    CHARTS(chapter, dati.ultimo, comuni),
    makeGuide(chapter.indicatore),
    makeTable(dati, comuni),
  ].join('\n\n');
}

/** Installs Observable Framework in a folder of its own, from the package registry. */
export async function installFramework(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(folder, 'observablehq.config.js'), CONFIG);
  await run('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], {
    cwd: folder,
    log: 'build/bench-framework-install.log',
  });
}

/**
 * Builds the same chapters with Observable Framework, cold: same headline, guide and table; map, ranking,
 * series and distribution drawn in the browser, which is its way.
 *
 * @returns cost of the build; the site is in `dist` below the folder.
 */
export async function buildWithFramework(
  folder: string,
  chapters: readonly PeerChapter[],
): Promise<Cost> {
  const source = join(folder, 'src');
  for (const name of ['src', 'dist']) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(source, 'dati'), { recursive: true });
  cpSync('build/dati/comuni.topojson', join(source, 'dati/comuni.json'));
  writeFileSync(join(source, 'index.md'), '# Atlante\n');
  const { ambiti } = JSON.parse(readFileSync('build/dati/territori.json', 'utf8')) as {
    ambiti: { id: AmbitoId; comuni: string[] }[];
  };
  for (const chapter of chapters) {
    const file = `build/dati/indicatori/${chapter.indicatore}.json`;
    cpSync(file, join(source, `dati/${chapter.indicatore}.json`));
    const dati = JSON.parse(readFileSync(file, 'utf8')) as DatiIndicatore;
    const comuni = ambiti.find((ambito) => ambito.id === chapter.ambito)?.comuni ?? [];
    mkdirSync(join(source, 'ambiti', chapter.ambito), { recursive: true });
    writeFileSync(
      join(source, 'ambiti', chapter.ambito, `${chapter.indicatore}.md`),
      makePage(chapter, dati, comuni),
    );
  }
  return measureRun('node_modules/.bin/observable', ['build'], {
    cwd: folder,
    env: { OBSERVABLE_TELEMETRY_DISABLE: 'true' },
    log: 'build/bench-framework.log',
  });
}
