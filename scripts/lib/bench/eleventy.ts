import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureRun, type Cost } from './measure-run.ts';
import { installPackages, prepareSource, type PeerChapter } from './peer-source.ts';

const PACKAGE = '@11ty/eleventy@3.1.8';

/** The four figures of a chapter, drawn at build by the same Plot: map, ranking, series, distribution. */
const FIGURES = `
import { readFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { feature, mesh } from 'topojson-client';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><body></body>');
const read = (name) => JSON.parse(readFileSync(new URL('./dati/' + name + '.json', import.meta.url), 'utf8'));
const confini = read('comuni');
const forme = feature(confini, confini.objects.comuni);
const ambiti = mesh(confini, confini.objects.ambiti);
const nomi = new Map(forme.features.map((f) => [f.id ?? f.properties.id, f.properties.nome]));
const draw = (options) => Plot.plot({ document, ...options }).outerHTML;

export function drawChapter({ ambito, indicatore, comuni }) {
  const dati = read(indicatore);
  const valori = new Map(
    dati.osservazioni.filter((o) => o.anno === dati.ultimo).map((o) => [o.territorio, o.valore]),
  );
  const righe = comuni.map((c) => ({ nome: nomi.get(c), valore: valori.get(c) }));
  const serie = [ambito, 'provincia-mb', 'lombardia', 'italia'];
  return [
    {
      projection: { type: 'mercator', domain: forme },
      color: { type: 'quantize', scheme: 'blues' },
      marks: [
        Plot.geo(forme, { fill: (f) => valori.get(f.id ?? f.properties.id), title: (f) => f.properties.nome }),
        Plot.geo(ambiti, { stroke: 'black' }),
      ],
    },
    { marginLeft: 160, marks: [Plot.dot(righe, { x: 'valore', y: 'nome', sort: { y: 'x', reverse: true } })] },
    {
      marks: [
        Plot.lineY(dati.osservazioni.filter((o) => serie.includes(o.territorio)), { x: 'anno', y: 'valore', stroke: 'territorio' }),
      ],
    },
    {
      marks: [
        Plot.rectY([...valori].filter(([t]) => /^\\d{6}$/.test(t)), Plot.binX({ y: 'count' }, { x: ([, v]) => v })),
      ],
    },
  ].map(draw).join('\\n');
}
`;

const TEMPLATE = `
import { drawChapter } from './figure.js';
import capitoli from './capitoli.js';
import markdown from 'markdown-it';

const md = markdown({ html: true });
export const data = {
  pagination: { data: 'capitoli', size: 1, alias: 'capitolo' },
  capitoli,
  permalink: ({ capitolo }) => 'ambiti/' + capitolo.ambito + '/' + capitolo.indicatore + '/index.html',
};
export const render = ({ capitolo }) => '<!doctype html><html lang="it"><head><meta charset="utf-8"><title>' +
  capitolo.title + '</title></head><body><h1>' + capitolo.title + '</h1>' + drawChapter(capitolo) +
  md.render(capitolo.guide) + md.render(capitolo.table) + '</body></html>';
`;

/** Installs Eleventy in a folder of its own, from the package registry. */
export async function installEleventy(folder: string): Promise<void> {
  await installPackages(folder, [PACKAGE], 'build/bench-eleventy-install.log');
  // The same Plot, borders and DOM as ours: only the builder differs.
  for (const name of ['@observablehq', 'topojson-client', 'linkedom'])
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
}

/**
 * Builds the same chapters with Eleventy, cold: same headline, guide, table and figures, drawn at build.
 *
 * @returns cost of the build; the site is in `dist` below the folder.
 */
export async function buildWithEleventy(
  folder: string,
  chapters: readonly PeerChapter[],
): Promise<Cost> {
  const source = join(folder, 'src');
  // The figures read the data from their files.
  const capitoli = prepareSource(folder, chapters).map((page) => ({ ...page, dati: undefined }));
  writeFileSync(join(source, 'capitoli.js'), `export default ${JSON.stringify(capitoli)};\n`);
  writeFileSync(join(source, 'figure.js'), FIGURES);
  writeFileSync(join(source, 'pagine.11ty.js'), TEMPLATE);
  return measureRun('node_modules/.bin/eleventy', ['--input=src', '--output=dist', '--quiet'], {
    cwd: folder,
    log: 'build/bench-eleventy.log',
  });
}
