import {
  formatCsvUfficio,
  listDizionario,
  listRigheDati,
  makeModello,
} from '../../src/lib/flussi/modelli.ts';
import { formatRegistro, type Ricevuta } from '../../src/lib/flussi/ricevuta.ts';
import type { Flusso } from '../../src/lib/flussi/schema.ts';
import { describeFlussi } from '../../src/lib/flussi/stato-flussi.ts';
import type { Comune } from '../../src/lib/model.ts';
import { makeXlsx } from './archivio/make-xlsx.ts';
import type { Catalogo } from './flussi-catalogo.ts';

/** The template of a flow as XLSX and CSV; `precompilati` are the comuni whose rows are prepared. */
export async function makeFileModello(
  flusso: Flusso,
  { calendari, comuni }: Catalogo,
  precompilati: readonly Comune[] = [],
): Promise<{ xlsx: Uint8Array; csv: string }> {
  const fogli = makeModello(flusso, calendari.get(flusso.id)!, comuni, precompilati);
  const csv = formatCsvUfficio(listRigheDati(flusso, precompilati));
  return { xlsx: await makeXlsx(fogli), csv };
}

/**
 * The files of the flows for `build/dati/flussi/`, by path inside it; the same input gives the same bytes.
 * `modelli/<flusso>.xlsx|.csv` and `modelli/<flusso>-dizionario.csv` (templates and data dictionaries),
 * `schemi/<flusso>.json` (Table Schema), `flussi.json` (what flows there are, their calendar and deliveries),
 * `consegne.csv` (register of the deliveries; headings only while there are none).
 */
export async function makeFileFlussi(
  catalogo: Catalogo,
  ricevute: readonly Ricevuta[],
): Promise<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  for (const flusso of catalogo.flussi) {
    const { id, ...schema } = flusso;
    const { xlsx, csv } = await makeFileModello(flusso, catalogo);
    files[`modelli/${id}.xlsx`] = xlsx;
    files[`modelli/${id}.csv`] = csv;
    files[`modelli/${id}-dizionario.csv`] = formatCsvUfficio(listDizionario(flusso));
    files[`schemi/${id}.json`] = `${JSON.stringify(schema, null, 1)}\n`;
  }
  const descritti = describeFlussi(catalogo.flussi, catalogo.calendari, ricevute);
  files['flussi.json'] = `${JSON.stringify(descritti, null, 1)}\n`;
  files['consegne.csv'] = formatRegistro(ricevute);
  return files;
}
