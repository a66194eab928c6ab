import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import type { Tabella, TipoCampo } from '../tabella.ts';

const TIPI: Record<TipoCampo, BasicType> = { testo: 'STRING', intero: 'INT32', numero: 'DOUBLE' };

/**
 * A table as the bytes of a Parquet file (Snappy): typed columns, nulls where a value is missing, the
 * description of each column and `metadati` in the key-value metadata.
 */
export function tabellaToParquet(
  { titolo, descrizione, campi, righe }: Tabella,
  metadati: Readonly<Record<string, string>>,
): Uint8Array {
  const descrizioni = Object.fromEntries(campi.map(({ nome, descrizione: text }) => [nome, text]));
  const pairs = { titolo, descrizione, ...metadati, colonne: JSON.stringify(descrizioni) };
  const buffer = parquetWriteBuffer({
    columnData: campi.map(({ nome, tipo, obbligatorio }, i) => ({
      name: nome,
      type: TIPI[tipo],
      nullable: !obbligatorio,
      data: righe.map((row) => row[i] ?? null),
    })),
    kvMetadata: Object.entries(pairs).map(([key, value]) => ({ key, value })),
    createdBy: 'atlante-sociale-brianza',
    // One row group: the whole table is smaller than what engines like to read at once.
    rowGroupSize: 1_000_000,
  });
  return new Uint8Array(buffer);
}
