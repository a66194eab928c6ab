import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { ANTEPRIMA_COMUNE, toAnteprima } from '../../../src/lib/anteprima/indirizzo-anteprima.ts';
import { readAnteprima } from '../../../src/lib/anteprima/read-anteprima.ts';
import { readTestata } from '../../../src/lib/pubblica/sitemap.ts';
import { useFont } from '../documenti/use-font.ts';
import { hashSha256 } from '../hash.ts';
import { listFiles } from '../list-files.ts';
import { disegnaAnteprima, paintAnteprima } from './paint-anteprima.ts';

const DEPOSITO = 'build/anteprime';

/** What {@link writeAnteprime} did. */
export interface EsitoAnteprime {
  /** Files of the pictures in the site. */
  file: string[];
  /** How many were painted anew; the others were in the store. */
  nuove: number;
}

/** One picture to make: what is drawn, where it stays in the store, where it goes. */
interface Voce {
  svg: string;
  deposito: string;
  meta: string;
}

/** @returns undefined for a page that nobody will share: it says that its content is not there */
function makeVoce(sito: string, pagina: string, indirizzo: string): Voce | undefined {
  const html = readFileSync(join(sito, pagina), 'utf8');
  if (readTestata(html).noindex) return undefined;
  const anteprima = readAnteprima(html);
  if (!anteprima) throw new Error(`${pagina}: no map for ${indirizzo}`);
  const svg = disegnaAnteprima(anteprima);
  return {
    svg,
    deposito: join(DEPOSITO, `${hashSha256(svg).slice(0, 32)}.png`),
    meta: join(sito, indirizzo),
  };
}

type Pagina = readonly [file: string, indirizzo: string];

/** The home gives the picture of the atlas. */
const CASA: Pagina = ['index.html', ANTEPRIMA_COMUNE];

const makeVoci = (sito: string, pagine: readonly Pagina[]): Voce[] =>
  pagine.flatMap(([file, indirizzo]) => makeVoce(sito, file, indirizzo) ?? []);

/** Pages of the site with a picture of their own. */
const listPagine = (sito: string): Pagina[] =>
  listFiles(sito)
    .filter(({ path }) => path.endsWith('/index.html'))
    .map(({ path }): Pagina => [path, toAnteprima(`/${path.replace(/index\.html$/, '')}`)])
    .filter(([, indirizzo]) => indirizzo !== ANTEPRIMA_COMUNE);

/** Paints what the store lacks; a picture is in the store whole, or not at all. */
async function paint({ svg, deposito }: Voce): Promise<void> {
  const temporaneo = `${deposito}.new`;
  writeFileSync(temporaneo, await paintAnteprima(svg));
  renameSync(temporaneo, deposito);
}

async function writeVoci(voci: readonly Voce[]): Promise<EsitoAnteprime> {
  mkdirSync(DEPOSITO, { recursive: true });
  useFont(DEPOSITO);
  const mancanti = voci.filter(({ deposito }) => !existsSync(deposito));
  const coda = mancanti.values();
  // The library paints in threads of its own: as many pictures at once as there are cores.
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const voce of coda) await paint(voce);
    }),
  );
  for (const { deposito, meta } of voci) {
    mkdirSync(dirname(meta), { recursive: true });
    copyFileSync(deposito, meta);
  }
  return { file: voci.map(({ meta }) => meta), nuove: mancanti.length };
}

/** Pictures of pages as they were: nobody will ask for them again. */
function removeVecchie(voci: readonly Voce[]): void {
  const vive = new Set(voci.map(({ deposito }) => deposito));
  for (const { path } of listFiles(DEPOSITO)) {
    const file = join(DEPOSITO, path);
    if (path.endsWith('.png') && !vive.has(file)) rmSync(file);
  }
}

/**
 * Writes the picture of the atlas, the one that stands for every page without its own.
 *
 * @param sito folder of the built site
 */
export const writeAnteprimaComune = (sito: string): Promise<EsitoAnteprime> =>
  writeVoci(makeVoci(sito, [CASA]));

/**
 * Writes the pictures of the pages that have a finding, or a place, and its map. Those that have not changed
 * are taken from the store, so a command that was stopped goes on from where it was.
 *
 * @param sito folder of the built site
 * @throws Error when such a page has no map
 */
export async function writeAnteprime(sito: string): Promise<EsitoAnteprime> {
  const voci = makeVoci(sito, [CASA, ...listPagine(sito)]);
  const esito = await writeVoci(voci);
  removeVecchie(voci);
  return esito;
}
