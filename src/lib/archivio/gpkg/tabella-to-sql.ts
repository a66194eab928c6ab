import type { Campo, Tabella, TipoCampo } from '../tabella.ts';

const TIPI: Record<TipoCampo, string> = { testo: 'TEXT', intero: 'INTEGER', numero: 'REAL' };

/** An identifier between double quotes. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** A text between single quotes. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const column = ({ nome, tipo, obbligatorio }: Campo): string =>
  `${quote(nome)} ${TIPI[tipo]}${obbligatorio ? ' NOT NULL' : ''}`;

/**
 * The statements that make a table of a GeoPackage. Rows have a whole number `fid` because the
 * standard wants one; what tells them apart for a person is the unique key.
 *
 * @param geometria type of the geometry column `geom`, for a layer.
 * @param indici further columns or lists of columns by which rows are looked up.
 */
export function tabellaToSql(
  { nome, campi, chiave, esterne }: Omit<Tabella, 'righe'>,
  { geometria, indici = [] }: { geometria?: string; indici?: readonly string[][] } = {},
): string[] {
  const lines = [
    'fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL',
    ...(geometria ? [`geom ${geometria}`] : []),
    ...campi.map(column),
    `UNIQUE (${chiave.map(quote).join(', ')})`,
    ...esterne.map(
      ({ campo, tabella, verso }) =>
        `FOREIGN KEY (${quote(campo)}) REFERENCES ${quote(tabella)} (${quote(verso)})`,
    ),
  ];
  return [
    `CREATE TABLE ${quote(nome)} (\n  ${lines.join(',\n  ')}\n)`,
    ...indici.map(
      (names) =>
        `CREATE INDEX ${quote(`idx_${nome}_${names.join('_')}`)} ON ${quote(nome)} (${names.map(quote).join(', ')})`,
    ),
  ];
}
