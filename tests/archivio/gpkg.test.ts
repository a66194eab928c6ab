import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { AMBITI, type Comune } from '../../src/lib/model.ts';
import { hasProgram, needsProgram } from '../support/programs.ts';
import { GPKG, queryGdal, readJson, runProgram } from './support.ts';

const database = new DatabaseSync(GPKG, { readOnly: true });
afterAll(() => {
  database.close();
});
const all = (sql: string) => database.prepare(sql).all() as Record<string, string | number>[];
const { comuni } = readJson<{ comuni: Comune[] }>('territori.json');

describe('atlante.gpkg as SQLite', () => {
  it('is whole, and every reference between tables holds', () => {
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
    const keys = all('PRAGMA foreign_key_list(osservazioni)').map((row) => row['table']);
    expect(keys.sort()).toEqual(['indicatori', 'territori']);
  });

  it('says that it is a GeoPackage 1.3', () => {
    expect(all('PRAGMA application_id')).toEqual([{ application_id: 0x47504b47 }]);
    expect(all('PRAGMA user_version')).toEqual([{ user_version: 10300 }]);
  });

  it('lists every table and view in gpkg_contents, with a description', () => {
    const listed = all('SELECT table_name AS name FROM gpkg_contents ORDER BY 1');
    const present = all(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'gpkg_%' AND name NOT LIKE 'sqlite_%' ORDER BY 1",
    );
    expect(listed).toEqual(present);
    expect(all("SELECT 1 FROM gpkg_contents WHERE description = ''")).toEqual([]);
  });

  it('describes every column of its tables', () => {
    const missing = all(`
      SELECT m.name AS tabella, c.name AS colonna
      FROM sqlite_schema m JOIN pragma_table_info(m.name) c
      LEFT JOIN gpkg_data_columns d ON d.table_name = m.name AND d.column_name = c.name
      WHERE m.type = 'table' AND m.name NOT LIKE 'gpkg_%' AND m.name NOT LIKE 'sqlite_%'
        AND c.name NOT IN ('fid', 'geom') AND (d.description IS NULL OR d.description = '')`);
    expect(missing).toEqual([]);
  });

  it('says what it is and where the licences are', () => {
    const [row] = all(
      "SELECT metadata FROM gpkg_metadata m JOIN gpkg_metadata_reference r ON r.md_file_id = m.id WHERE r.reference_scope = 'geopackage'",
    );
    expect(row!['metadata']).toMatch(/^Atlante sociale della Brianza, edizione \d{4}-\d{2}\./u);
    expect(row!['metadata']).toContain('tabella fonti');
  });

  it('refuses a value without its indicatore', () => {
    const copy = new DatabaseSync(':memory:');
    copy.exec(`ATTACH '${GPKG}' AS origine`);
    const sql = all(
      "SELECT sql FROM sqlite_schema WHERE name IN ('territori', 'indicatori', 'osservazioni')",
    );
    for (const row of sql) copy.exec(String(row['sql']));
    expect(() => {
      copy.exec(
        "INSERT INTO main.osservazioni (indicatore, territorio, livello, anno, anno_numero, stato) VALUES ('inventato', 'desio', 'ambito', '2026', 2026, 'definitivo')",
      );
    }).toThrow(/FOREIGN KEY/u);
    copy.close();
  });

  it('finds a series by territory through an index', () => {
    const plan = all(
      "EXPLAIN QUERY PLAN SELECT valore FROM osservazioni WHERE territorio = 'desio' AND indicatore = 'indice-vecchiaia'",
    );
    expect(String(plan[0]!['detail'])).toMatch(/USING INDEX/u);
  });
});

describe('views', () => {
  it('have one wide view for each tema: a row a territory and year, a column an indicatore', () => {
    const temi = all('SELECT DISTINCT tema FROM indicatori').map((row) => String(row['tema']));
    for (const tema of temi) {
      const ids = all(`SELECT id FROM indicatori WHERE tema = '${tema}'`).map((row) =>
        String(row['id']),
      );
      const columns = all(`PRAGMA table_info(tema_${tema})`).map((row) => row['name']);
      expect(columns).toEqual(expect.arrayContaining(ids.map((id) => id.replaceAll('-', '_'))));
      const [wide] = all(
        `SELECT COUNT(*) AS n, COUNT(DISTINCT territorio || anno) AS k FROM tema_${tema}`,
      );
      expect(wide!['n']).toBe(wide!['k']);
    }
  });

  it('hold the same values as the long table', () => {
    const [wide] = all(
      'SELECT SUM(indice_vecchiaia) AS a, COUNT(densita_abitativa) AS b FROM tema_popolazione',
    );
    const [long] = all(
      "SELECT SUM(valore) FILTER (WHERE indicatore = 'indice-vecchiaia') AS a, COUNT(valore) FILTER (WHERE indicatore = 'densita-abitativa') AS b FROM osservazioni",
    );
    expect(wide).toEqual(long);
  });

  it.each(AMBITI)('have the series of %s and of its comuni, beside those to compare with', (id) => {
    const view = `ambito_${id.replaceAll('-', '_')}`;
    const territori = all(`SELECT DISTINCT territorio AS t FROM ${view} ORDER BY 1`).map(
      (row) => row['t'],
    );
    const expected = comuni.filter(({ ambito }) => ambito === id).map(({ codice }) => codice);
    expect(territori).toEqual([...expected, id].sort());
    const [row] = all(
      `SELECT provincia_mb AS p, area_accordo AS a, lombardia AS l, italia AS i FROM ${view} WHERE territorio = '${id}' AND indicatore = 'indice-vecchiaia' AND anno = '2026'`,
    );
    const others = all(
      "SELECT territorio AS t, valore AS v FROM osservazioni WHERE indicatore = 'indice-vecchiaia' AND anno = '2026' AND livello NOT IN ('comune', 'ambito')",
    );
    const byId = new Map(others.map((one) => [one['t'], one['v']]));
    expect(row).toEqual({
      p: byId.get('provincia-mb'),
      a: byId.get('area-accordo'),
      l: byId.get('lombardia'),
      i: byId.get('italia'),
    });
  });
});

describe.skipIf(!hasProgram('ogrinfo'))(needsProgram('GDAL', 'ogrinfo', 'gdal-bin'), () => {
  it('opens every layer and table without a warning', () => {
    const { out, err } = runProgram('ogrinfo', ['-al', '-so', GPKG]);
    expect(err).toBe('');
    expect(out).not.toMatch(/warning|error/iu);
    const layers = [...out.matchAll(/^Layer name: (.*)$/gmu)].map((match) => match[1]);
    const listed = all('SELECT table_name AS name FROM gpkg_contents').map((row) => row['name']);
    expect(layers.sort()).toEqual(listed.sort());
  });

  it('reads numbers as numbers, in tables and in views', () => {
    const { out } = runProgram('ogrinfo', ['-so', GPKG, 'tema_popolazione']);
    expect(out).toMatch(/^indice_vecchiaia: Real/mu);
    expect(out).toMatch(/^anno_numero: Integer/mu);
    expect(runProgram('ogrinfo', ['-so', GPKG, 'osservazioni']).out).toMatch(/^valore: Real/mu);
  });

  it.each([
    ['comuni', 62, 'Multi Polygon'],
    ['ambiti', 5, 'Multi Polygon'],
    ['servizi', 796, 'Point'],
  ])('finds the layer %s: %i of type %s, WGS84, inside the area', (layer, count, type) => {
    const { out } = runProgram('ogrinfo', ['-so', GPKG, layer]);
    expect(out).toContain(`Geometry: ${type}`);
    expect(out).toContain(`Feature Count: ${String(count)}`);
    expect(out).toContain('ID["EPSG",4326]');
    const extent = /Extent: \((.*), (.*)\) - \((.*), (.*)\)/u.exec(out)!.slice(1).map(Number);
    const [west, south, east, north] = extent as [number, number, number, number];
    expect(west).toBeGreaterThan(9);
    expect(south).toBeGreaterThan(45.5);
    expect(east).toBeLessThan(9.6);
    expect(north).toBeLessThan(45.8);
  });

  it('finds valid polygons, in one piece each ambito, of the area that we say', () => {
    const rows = queryGdal(
      'SELECT nome, area_km2, ST_Area(ST_Transform(geom, 32632)) / 1e6 AS gdal, ST_IsValid(geom) AS valido FROM comuni UNION ALL SELECT nome, area_km2, ST_Area(ST_Transform(geom, 32632)) / 1e6, ST_IsValid(geom) AND ST_NumGeometries(geom) = 1 FROM ambiti',
    );
    expect(rows).toHaveLength(67);
    for (const row of rows) {
      expect(row['valido']).toBe('1');
      expect(Number(row['area_km2'])).toBeCloseTo(Number(row['gdal']), 6);
    }
  });

  it('finds no gap and no overlap between the ambiti and their comuni', () => {
    const rows = queryGdal(
      'SELECT a.id, COALESCE(ST_Area(ST_SymDifference(a.geom, (SELECT ST_Union(c.geom) FROM comuni c WHERE c.ambito = a.id))), 0) AS scarto FROM ambiti a',
    );
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(Number(row['scarto'])).toBeLessThan(1e-12);
  });

  it('answers a spatial question: nearly every place is inside its comune', () => {
    // Some fonti place a few addresses in another comune: they are published as they are.
    const [row] = queryGdal(
      'SELECT COUNT(*) AS n, SUM(ST_Intersects(c.geom, s.geom)) AS dentro FROM servizi s JOIN comuni c ON c.codice = s.comune WHERE s.geom IS NOT NULL',
      'SQLITE',
    );
    expect(Number(row!['n'])).toBeGreaterThan(700);
    expect(Number(row!['dentro']) / Number(row!['n'])).toBeGreaterThan(0.97);
  });
});
