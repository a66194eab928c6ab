import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Contenuto } from '../../../src/lib/archivio/contenuto.ts';
import {
  APPLICATION_ID,
  ESTENSIONI,
  SISTEMI_RIFERIMENTO,
  TABELLE_SISTEMA,
  USER_VERSION,
} from '../../../src/lib/archivio/gpkg/sistema.ts';
import {
  makeStratoAmbiti,
  makeStratoComuni,
  makeStratoServizi,
  type Strato,
} from '../../../src/lib/archivio/gpkg/strati.ts';
import { quote, tabellaToSql } from '../../../src/lib/archivio/gpkg/tabella-to-sql.ts';
import { makeVisteAmbiti, makeVisteTemi } from '../../../src/lib/archivio/gpkg/viste.ts';
import type { Tabella } from '../../../src/lib/archivio/tabella.ts';

/** Columns by which people look observations up, besides the key. */
const INDICI: Record<string, string[][]> = {
  osservazioni: [['territorio', 'indicatore'], ['anno_numero']],
  indici_valori: [['territorio']],
  servizi: [['comune']],
};

/**
 * Writes the database as an OGC GeoPackage (a SQLite file). Same content, same bytes: the page size is fixed, no
 * date but that of the content is written, and the file is compacted before it takes its name.
 *
 * No spatial index: with 67 polygons and some 800 points it saves nothing, and its triggers call functions that
 * only GIS programs have, so that any other SQLite tool could not edit a place.
 */
export function writeGpkg(path: string, contenuto: Contenuto, tabelle: readonly Tabella[]): void {
  const temporary = `${path}.new`;
  rmSync(temporary, { force: true });
  const database = new DatabaseSync(temporary);
  try {
    database.exec(
      'PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = "UTF-8";' +
        `PRAGMA application_id = ${String(APPLICATION_ID)}; PRAGMA user_version = ${String(USER_VERSION)};` +
        'BEGIN; PRAGMA defer_foreign_keys = ON',
    );
    fillDatabase(database, contenuto, tabelle);
    database.exec('COMMIT; VACUUM');
  } finally {
    database.close();
  }
  renameSync(temporary, path);
}

function fillDatabase(
  database: DatabaseSync,
  contenuto: Contenuto,
  tabelle: readonly Tabella[],
): void {
  const insert = (
    table: string,
    rows: readonly (readonly SQLInputValue[])[],
    columns = '',
  ): void => {
    if (rows.length === 0) return;
    const marks = rows[0]!.map(() => '?').join(', ');
    const statement = database.prepare(`INSERT INTO ${quote(table)} ${columns} VALUES (${marks})`);
    for (const row of rows) statement.run(...row);
  };
  const lastChange = `${contenuto.aggiornato}T00:00:00.000Z`;
  const register = (
    nome: string,
    kind: string,
    titolo: string,
    descrizione: string,
    box: readonly (number | null)[] = [null, null, null, null, null],
  ): void => {
    insert('gpkg_contents', [[nome, kind, titolo, descrizione, lastChange, ...box]]);
  };
  const describe = ({ nome, campi }: Tabella): void => {
    insert(
      'gpkg_data_columns',
      campi.map((campo) => [
        nome,
        campo.nome,
        null,
        null,
        campo.descrizione,
        null,
        campo.valori ? `${nome}_${campo.nome}` : null,
      ]),
    );
    for (const { nome: name, valori = [] } of campi) {
      insert(
        'gpkg_data_column_constraints',
        valori.map((value) => [`${nome}_${name}`, 'enum', value, null, null, null, null, null]),
      );
    }
  };

  database.exec(TABELLE_SISTEMA);
  insert('gpkg_spatial_ref_sys', SISTEMI_RIFERIMENTO);
  insert('gpkg_extensions', ESTENSIONI);
  const { editore } = contenuto;
  const about = [
    `${editore.titolo}, edizione ${editore.edizione}.`,
    editore.descrizione,
    'Ogni fonte ha la sua licenza: è nella tabella fonti; indicatori_fonti dice quali fonti ha ogni indicatore.',
    editore.sito,
  ].join('\n');
  insert('gpkg_metadata', [[1, 'dataset', editore.sito, 'text/plain', about]]);
  insert('gpkg_metadata_reference', [['geopackage', null, null, null, lastChange, 1, null]]);
  for (const tabella of tabelle) {
    for (const sql of tabellaToSql(tabella, { indici: INDICI[tabella.nome] })) database.exec(sql);
    register(tabella.nome, 'attributes', tabella.titolo, tabella.descrizione);
    describe(tabella);
    insert(tabella.nome, tabella.righe, listColumns(tabella));
  }
  const strati = [
    makeStratoAmbiti(contenuto),
    makeStratoComuni(contenuto),
    makeStratoServizi(contenuto),
  ];
  for (const strato of strati) {
    const { nome, geometria } = strato;
    for (const sql of tabellaToSql(strato, { geometria, indici: INDICI[nome] })) database.exec(sql);
    register(nome, 'features', strato.titolo, strato.descrizione, [...strato.riquadro, 4326]);
    insert('gpkg_geometry_columns', [[nome, 'geom', geometria, 4326, 0, 0]]);
    describe(strato);
    insert(nome, listRows(strato), listColumns(strato, 'geom'));
  }
  for (const { nome, titolo, descrizione, sql } of [
    ...makeVisteTemi(contenuto),
    ...makeVisteAmbiti(contenuto),
  ]) {
    database.exec(sql);
    register(nome, 'attributes', titolo, descrizione);
  }
}

const listColumns = ({ campi }: Tabella, ...first: string[]): string =>
  `(${[...first, ...campi.map(({ nome }) => nome)].map(quote).join(', ')})`;

const listRows = ({ righe, geometrie }: Strato): SQLInputValue[][] =>
  righe.map((row, i) => [geometrie[i]!, ...row]);
