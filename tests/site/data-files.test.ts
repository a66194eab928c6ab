import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/lib/build-site.ts';
import { LIVELLI } from '../../src/lib/model.ts';

const read = (path: string) => readFileSync(join(SITE, 'dati', path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));

describe('/dati/osservazioni.csv', () => {
  const text = read('osservazioni.csv');
  const rows = csvParse(text);

  it('has the promised columns, in the promised order', () => {
    expect(rows.columns).toEqual([
      'indicatore',
      'territorio',
      'livello',
      'anno',
      'valore',
      'stato',
    ]);
    expect(rows.length).toBeGreaterThan(5000);
  });

  it('has one row a cell', () => {
    const keys = rows.map((row) => `${row['indicatore']}|${row['territorio']}|${row['anno']}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is empty exactly where it says that a value is missing, and why', () => {
    const motivo =
      /^mancante:(non-rilevato|segreto-statistico|non-applicabile|in-attesa|errore-fonte)$/;
    const flags =
      /^(definitivo|(provvisorio|approssimato|parziale)(\+(provvisorio|approssimato|parziale))*)$/;
    const wrong = rows.filter((row) =>
      row['valore'] === ''
        ? !motivo.test(row['stato'] ?? '')
        : !flags.test(row['stato'] ?? '') || !Number.isFinite(Number(row['valore'])),
    );
    expect(wrong).toEqual([]);
  });

  it('uses the known levels, codes of six digits and written years', () => {
    const wrong = rows.filter(
      (row) =>
        !(LIVELLI as readonly string[]).includes(row['livello'] ?? '') ||
        !/^\d{4}(-[12])?$/.test(row['anno'] ?? '') ||
        (row['livello'] === 'comune' && !/^(108|015)\d{3}$/.test(row['territorio'] ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  it('holds 62 comuni for every indicatore', () => {
    const comuni = new Map<string, Set<string>>();
    for (const row of rows.filter((one) => one['livello'] === 'comune')) {
      const id = row['indicatore'] ?? '';
      comuni.set(id, (comuni.get(id) ?? new Set()).add(row['territorio'] ?? ''));
    }
    expect(comuni.size).toBeGreaterThanOrEqual(75);
    expect([...comuni].filter(([, codes]) => codes.size !== 62).map(([id]) => id)).toEqual([]);
  });
});

describe('machine files', () => {
  it('describe every indicatore of the observations', () => {
    const ids = new Set(csvParse(read('osservazioni.csv')).map((row) => row['indicatore']));
    const described = (readJson('indicatori.json') as { id: string }[]).map((one) => one.id);
    expect([...ids].sort()).toEqual([...described].sort());
  });

  it.each(['indicatori.json', 'fonti.json'])('%s is a list', (file) => {
    expect(Array.isArray(readJson(file))).toBe(true);
  });

  it('comuni.topojson has 62 comuni and five ambiti in at most 20 kB', () => {
    const text = read('comuni.topojson');
    const { objects } = JSON.parse(text) as {
      objects: Record<string, { geometries: unknown[] } | undefined>;
    };
    expect(objects['comuni']?.geometries).toHaveLength(62);
    expect(objects['ambiti']?.geometries).toHaveLength(5);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
  });
});
