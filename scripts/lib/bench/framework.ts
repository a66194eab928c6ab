import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { measureRun, type Cost } from './measure-run.ts';
import { installPackages, prepareSource, type PeerChapter, type PeerPage } from './peer-source.ts';

const PACKAGES = [
  '@observablehq/framework@1.13.4',
  '@observablehq/plot@0.6.17',
  'topojson-client@3.1.0',
];

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

function makePage({ dati, guide, table, ...chapter }: PeerPage): string {
  return [
    `---\ntitle: ${JSON.stringify(chapter.title)}\n---`,
    `# ${chapter.title}`,
    CHARTS(chapter, dati.ultimo, chapter.comuni),
    guide,
    table,
  ].join('\n\n');
}

/** Installs Observable Framework in a folder of its own, from the package registry. */
export async function installFramework(folder: string): Promise<void> {
  await installPackages(folder, PACKAGES, 'build/bench-framework-install.log');
  writeFileSync(join(folder, 'observablehq.config.js'), CONFIG);
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
  const pages = prepareSource(folder, chapters);
  writeFileSync(join(source, 'index.md'), '# Atlante\n');
  for (const page of pages) {
    const file = join(source, 'ambiti', page.ambito, `${page.indicatore}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, makePage(page));
  }
  return measureRun('node_modules/.bin/observable', ['build'], {
    cwd: folder,
    env: { OBSERVABLE_TELEMETRY_DISABLE: 'true' },
    log: 'build/bench-framework.log',
  });
}
