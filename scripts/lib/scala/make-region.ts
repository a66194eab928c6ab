import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeTopology, type Confine } from '../../../src/lib/geo/topology.ts';
import type { Ambito, Comune, DatiIndicatore } from '../../../src/lib/model.ts';
import { listTerritori } from '../../../src/lib/territory/read-territori.ts';
import { makeChapter } from '../chapter-template.ts';
import { listFiles } from '../list-files.ts';
import { findPosto, listVicini, makeGriglia, type Griglia } from './griglia.ts';

/** How large a synthetic region is. */
export interface Misura {
  comuni: number;
  ambiti: number;
  indicatori: number;
}

const CHAPTER_PAGE = 'ambiti/[ambito]/[indicatore].astro';
/** Side of the square that is a comune, and where the region begins, in degrees. */
const SIDE = 0.05;
const ORIGIN = [7, 38] as const;

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

function write(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

/** A comune of the grid, whose figures are those of a real one. */
function makeComune(n: number, griglia: Griglia, real: Comune, ambito: string): Comune {
  return {
    ...real,
    codice: makeCodice(n),
    nome: `${real.nome} ${String(n)}`,
    slug: `${real.slug}-${String(n)}`,
    ambito,
    confinanti: listVicini(griglia, n).map(makeCodice),
  };
}

const makeCodice = (n: number): string => String(900_000 + n);

function makeConfine({ codice, nome }: Comune, [column, row]: readonly [number, number]): Confine {
  // Neighbours must compute the very same corners, or they would share no border.
  const corner = (east: number, north: number): [number, number] => [
    ORIGIN[0] + (column + east) * SIDE,
    ORIGIN[1] + (row + north) * SIDE,
  ];
  const ring = [corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0), corner(0, 0)];
  return {
    type: 'Feature',
    properties: { codice, nome },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** The figures of an indicatore for the region: each territory has those of the real one that it stands for. */
function cloneDati(
  dati: DatiIndicatore,
  models: ReadonlyMap<string, string[]>,
  ids: readonly string[],
): DatiIndicatore {
  const correlati = dati.indicatore.correlati.filter((id) => ids.includes(id));
  return {
    ...dati,
    indicatore: { ...dati.indicatore, correlati },
    osservazioni: dati.osservazioni.flatMap((o) =>
      (models.get(o.territorio) ?? [o.territorio]).map((territorio) => ({ ...o, territorio })),
    ),
  };
}

/**
 * Turns a copy of the project, with its data built, into the chapters of a region of so many comuni: squares on a
 * grid, with the figures of the real comuni again and again. Other pages are dropped.
 *
 * @returns how many chapters.
 */
export function makeRegion(folder: string, { comuni, ambiti, indicatori }: Misura): number {
  const dati = join(folder, 'build/dati');
  const real = readJson<{ comuni: Comune[]; ambiti: Ambito[] }>(join(dati, 'territori.json'));
  const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
  const griglia = makeGriglia(comuni, ambiti);
  const made = Array.from({ length: comuni }, (_, n) =>
    makeComune(
      n,
      griglia,
      at(real.comuni, n),
      `ambito-${String(Math.floor((n * ambiti) / comuni))}`,
    ),
  );
  const area = readJson<Record<string, unknown>>(join(folder, 'data/area.json'));
  const nuovi = [...new Set(made.map(({ ambito }) => ambito))].map((id, n) => ({
    id,
    nome: `${at(real.ambiti, n).nome} ${String(n)}`,
    comuni: made.filter(({ ambito }) => ambito === id).map(({ codice }) => codice),
  }));
  write(join(folder, 'data/area.json'), {
    ...area,
    ambiti: nuovi.map(({ id, nome }) => ({ id, nome })),
  });
  write(join(dati, 'territori.json'), {
    comuni: made,
    ambiti: nuovi,
    territori: listTerritori(made, nuovi),
  });
  const confini = made.map((comune, n) => makeConfine(comune, findPosto(griglia, n)));
  write(join(dati, 'comuni.topojson'), makeTopology(confini, made, nuovi));

  const models = new Map<string, string[]>();
  made.forEach(({ codice }, n) => {
    const { codice: model } = at(real.comuni, n);
    models.set(model, [...(models.get(model) ?? []), codice]);
  });
  nuovi.forEach(({ id }, n) => {
    const { id: model } = at(real.ambiti, n);
    models.set(model, [...(models.get(model) ?? []), id]);
  });
  const folderDati = join(dati, 'indicatori');
  const all = readdirSync(folderDati).filter((name) => name.endsWith('.json'));
  const ids = ['popolazione-residente.json', ...all]
    .filter((name, n, names) => names.indexOf(name) === n)
    .map((name) => name.slice(0, -'.json'.length))
    .slice(0, indicatori);
  const clones = ids.map((id) =>
    cloneDati(readJson<DatiIndicatore>(join(folderDati, `${id}.json`)), models, ids),
  );
  rmSync(folderDati, { recursive: true });
  rmSync(join(dati, 'indici'), { recursive: true, force: true });
  for (const clone of clones) write(join(folderDati, `${clone.indicatore.id}.json`), clone);

  for (const { path } of listFiles(join(folder, 'src/pages')))
    if (path !== CHAPTER_PAGE) rmSync(join(folder, 'src/pages', path));
  for (const name of readdirSync(join(folder, 'src/content')))
    if (name !== 'indicatori' && name !== 'glossario' && name !== 'pagine')
      rmSync(join(folder, 'src/content', name), { recursive: true, force: true });
  for (const { id } of nuovi)
    for (const indicatore of ids)
      write(
        join(folder, 'src/content/capitoli', id, `${indicatore}.mdx`),
        makeChapter(id, indicatore),
      );
  return nuovi.length * ids.length;
}
