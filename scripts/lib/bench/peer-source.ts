import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AmbitoId, DatiIndicatore } from '../../../src/lib/model.ts';
import { run } from '../run.ts';

/** A chapter to be made again with another builder. */
export interface PeerChapter {
  ambito: AmbitoId;
  indicatore: string;
  /** The headline of our own page. */
  title: string;
}

/** The values of some comuni, all years, as a Markdown table. */
function makeTable(dati: DatiIndicatore, comuni: readonly string[]): string {
  const rows = dati.osservazioni.filter((o) => comuni.includes(o.territorio));
  return [
    '| comune | anno | valore |',
    '| --- | --- | --- |',
    ...rows.map((o) => `| ${o.territorio} | ${o.anno} | ${o.valore ?? o.stato} |`),
  ].join('\n');
}

/** The reading guide of an indicatore, without its front matter. */
const makeGuide = (indicatore: string): string =>
  readFileSync(`src/content/indicatori/${indicatore}.mdx`, 'utf8').replace(
    /^---\n[\s\S]*?\n---\n/,
    '',
  );

/** A chapter with what its page holds. */
export interface PeerPage extends PeerChapter {
  dati: DatiIndicatore;
  /** ISTAT codes of the comuni of its ambito. */
  comuni: string[];
  guide: string;
  table: string;
}

/** Installs packages from the registry in a folder of their own: only a measure needs them. */
export async function installPackages(
  folder: string,
  packages: readonly string[],
  log: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await run('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, log });
}

/** Empties `src` and `dist` of a peer, puts the data of the chapters in `src/dati`, and reads what their pages hold. */
export function prepareSource(folder: string, chapters: readonly PeerChapter[]): PeerPage[] {
  const source = join(folder, 'src');
  for (const name of ['src', 'dist']) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(source, 'dati'), { recursive: true });
  cpSync('build/dati/comuni.topojson', join(source, 'dati/comuni.json'));
  const { ambiti } = JSON.parse(readFileSync('build/dati/territori.json', 'utf8')) as {
    ambiti: { id: AmbitoId; comuni: string[] }[];
  };
  return chapters.map((chapter) => {
    const file = `build/dati/indicatori/${chapter.indicatore}.json`;
    cpSync(file, join(source, `dati/${chapter.indicatore}.json`));
    const dati = JSON.parse(readFileSync(file, 'utf8')) as DatiIndicatore;
    const comuni = ambiti.find((ambito) => ambito.id === chapter.ambito)?.comuni ?? [];
    return {
      ...chapter,
      dati,
      comuni,
      guide: makeGuide(chapter.indicatore),
      table: makeTable(dati, comuni),
    };
  });
}
