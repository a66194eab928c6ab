import { describe, expect, it } from 'vitest';
import { tabellaToSql } from '../../../src/lib/archivio/gpkg/tabella-to-sql.ts';
import { idToSql } from '../../../src/lib/archivio/gpkg/viste.ts';
import { splitTabella } from '../../../src/lib/archivio/parquet/partizioni.ts';
import { campoTesto, type Tabella } from '../../../src/lib/archivio/tabella.ts';
import { annoToNumero } from '../../../src/lib/archivio/tabelle/osservazioni.ts';

const TABELLA: Tabella = {
  nome: 'prova',
  titolo: 'Prova',
  descrizione: 'Prova',
  campi: [
    campoTesto('id', 'Codice'),
    campoTesto('gruppo', 'Gruppo'),
    { nome: 'n', tipo: 'intero', descrizione: 'Numero' },
  ],
  chiave: ['id'],
  esterne: [{ campo: 'gruppo', tabella: 'gruppi', verso: 'id' }],
  righe: [
    ['a', 'x', 1],
    ['b', 'y', null],
    ['c', 'x', 3],
  ],
};

describe('tabellaToSql', () => {
  it('declares types, key, reference and index', () => {
    const [create, index] = tabellaToSql(TABELLA, { indici: [['gruppo', 'n']] });
    expect(create).toBe(
      [
        'CREATE TABLE "prova" (',
        '  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,',
        '  "id" TEXT NOT NULL,',
        '  "gruppo" TEXT NOT NULL,',
        '  "n" INTEGER,',
        '  UNIQUE ("id"),',
        '  FOREIGN KEY ("gruppo") REFERENCES "gruppi" ("id")',
        ')',
      ].join('\n'),
    );
    expect(index).toBe('CREATE INDEX "idx_prova_gruppo_n" ON "prova" ("gruppo", "n")');
  });

  it('adds the geometry of a layer', () => {
    expect(tabellaToSql(TABELLA, { geometria: 'POINT' })[0]).toContain('geom POINT');
  });
});

describe('splitTabella', () => {
  it('cuts by value and leaves the column to the name of the folder', () => {
    const parts = splitTabella(TABELLA, 'gruppo');
    expect(parts.map(({ valore }) => valore)).toEqual(['x', 'y']);
    expect(parts[0]!.tabella.campi.map(({ nome }) => nome)).toEqual(['id', 'n']);
    expect(parts[0]!.tabella.righe).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
  });

  it('refuses a column that is not there', () => {
    expect(() => splitTabella(TABELLA, 'altro')).toThrow('no column "altro"');
  });
});

describe('names and years', () => {
  it('write an id without hyphens for SQL', () => {
    expect(idToSql('quota-65-piu')).toBe('quota_65_piu');
  });

  it.each([
    ['2024', 2024],
    ['2018-2', 2018],
  ])('read the year of %s', (anno, numero) => {
    expect(annoToNumero(anno)).toBe(numero);
  });
});
