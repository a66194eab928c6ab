import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { TopologiaArea } from '../../src/lib/geo/topologia.ts';
import type { Ambito, Comune, DatiIndicatore } from '../../src/lib/model.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { countInsieme, findHeapMB } from '../../scripts/lib/memoria.ts';
import { findPosto, listVicini, makeGriglia } from '../../scripts/lib/scala/griglia.ts';
import { makeRegion } from '../../scripts/lib/scala/make-region.ts';

const VALORI: Record<string, number> = { '108001': 10, '108002': 20, desio: 15, italia: 7 };

/** A project of two comuni, one ambito and two indicatori, as far as a region asks. */
function makeProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scala-'));
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  };
  const comuni = ['108001', '108002'].map((codice) => ({
    codice,
    nome: `Comune ${codice}`,
    slug: `comune-${codice}`,
    provincia: 'MB',
    ambito: 'desio',
  }));
  write('data/area.json', { area: { id: 'area' }, ambiti: [{ id: 'desio', nome: 'Desio' }] });
  write('build/dati/territori.json', {
    comuni,
    ambiti: [{ id: 'desio', nome: 'Desio', comuni: ['108001', '108002'] }],
  });
  for (const id of ['popolazione-residente', 'indice-vecchiaia', 'nati'])
    write(`build/dati/indicatori/${id}.json`, {
      indicatore: { id, correlati: ['popolazione-residente', 'nati'] },
      osservazioni: Object.entries(VALORI).map(([territorio, valore]) => ({
        indicatore: id,
        territorio,
        anno: '2026',
        valore,
      })),
    });
  write('build/dati/indici/ben.json', {});
  write('src/pages/index.astro', '');
  write('src/pages/ambiti/[ambito]/[indicatore].astro', '');
  write('src/content/temi/lavoro.mdx', '');
  write('src/content/capitoli/desio/nati.mdx', '');
  return folder;
}

describe('a synthetic region', () => {
  const folder = makeProject();
  const count = makeRegion(folder, { comuni: 50, ambiti: 6, indicatori: 2 });
  const read = <T>(path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
  const { comuni, ambiti } = read<{ comuni: Comune[]; ambiti: Ambito[] }>(
    'build/dati/territori.json',
  );

  it('has the comuni, the ambiti and the chapters that were asked for', () => {
    expect(comuni).toHaveLength(50);
    expect(ambiti).toHaveLength(6);
    expect(ambiti.flatMap((ambito) => ambito.comuni)).toEqual(comuni.map(({ codice }) => codice));
    for (const { comuni: suoi } of ambiti) expect([8, 9]).toContain(suoi.length);
    expect(count).toBe(12);
    expect(listFiles(join(folder, 'src/content/capitoli')).map(({ path }) => path)).toHaveLength(
      12,
    );
  });

  it('keeps the page of chapters alone, and no text of the ambiti that were there', () => {
    expect(listFiles(join(folder, 'src/pages')).map(({ path }) => path)).toEqual([
      'ambiti/[ambito]/[indicatore].astro',
    ]);
    expect(listFiles(join(folder, 'src/content/temi'))).toEqual([]);
  });

  it('gives every territory the figures of the real one it stands for, and comparators their own', () => {
    const dati = read<DatiIndicatore>('build/dati/indicatori/indice-vecchiaia.json');
    const valori = new Map(dati.osservazioni.map((o) => [o.territorio, o.valore]));
    expect(comuni.map(({ codice }) => valori.get(codice))).toEqual(
      comuni.map((_, n) => (n % 2 === 0 ? 10 : 20)),
    );
    for (const { id } of ambiti) expect(valori.get(id)).toBe(15);
    expect(valori.get('italia')).toBe(7);
    expect(dati.indicatore.correlati).toEqual(['popolazione-residente']);
  });

  it('draws comuni that touch those they say they touch', () => {
    const { objects } = read<TopologiaArea>('build/dati/comuni.topojson');
    const touching = neighbors(objects.comuni.geometries).map((list) =>
      list.map((n) => comuni[n]!.codice).sort(),
    );
    expect(touching).toEqual(comuni.map(({ confinanti }) => [...confinanti].sort()));
  });
});

describe('the grid of a region', () => {
  const griglia = makeGriglia(500, 40);
  const all = Array.from({ length: 500 }, (_, n) => n);

  it('has a place of its own for each comune', () => {
    expect(new Set(all.map((n) => findPosto(griglia, n).join())).size).toBe(500);
  });

  it('puts neighbours one step away, each the neighbour of the other', () => {
    for (const n of all) {
      const [x, y] = findPosto(griglia, n);
      for (const other of listVicini(griglia, n)) {
        const [ox, oy] = findPosto(griglia, other);
        expect(Math.abs(ox - x) + Math.abs(oy - y)).toBe(1);
        expect(listVicini(griglia, other)).toContain(n);
      }
    }
  });

  it('keeps comuni of near numbers together', () => {
    for (const n of all.slice(1)) {
      const [x, y] = findPosto(griglia, n);
      const [ox, oy] = findPosto(griglia, n - 1);
      expect(Math.max(Math.abs(ox - x), Math.abs(oy - y))).toBeLessThanOrEqual(griglia.band);
    }
  });
});

describe('the memory of a build', () => {
  it('lets together as many processes as a small server holds, at least one', () => {
    expect(countInsieme(5, 8)).toBe(3);
    expect(countInsieme(5, 2)).toBe(2);
    expect(countInsieme(120, 8)).toBe(2);
    expect(countInsieme(5000, 8)).toBe(1);
  });

  it('gives each the room for its figures', () => {
    expect(findHeapMB(120)).toBeGreaterThanOrEqual(findHeapMB(0) + 240);
  });
});
