import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatAmbito } from '../../../src/lib/archivio/format-ambito.ts';
import { makeCatalogo } from '../../../src/lib/archivio/metadati/catalogo.ts';
import {
  makeDatapackage,
  PERCORSO_SCHEMA,
  percorsoTabella,
  type Impronta,
} from '../../../src/lib/archivio/metadati/datapackage.ts';
import { listDaIndicare } from '../../../src/lib/archivio/metadati/editore.ts';
import {
  percorsoAmbito,
  percorsoPartizione,
} from '../../../src/lib/archivio/metadati/file-pubblici.ts';
import { nodiToJsonLd } from '../../../src/lib/archivio/metadati/nodi-to-json-ld.ts';
import { nodiToTurtle } from '../../../src/lib/archivio/metadati/nodi-to-turtle.ts';
import { ESPORTAZIONE, makeTableSchema } from '../../../src/lib/archivio/metadati/table-schema.ts';
import { splitTabella } from '../../../src/lib/archivio/parquet/partizioni.ts';
import { tabellaToParquet } from '../../../src/lib/archivio/parquet/tabella-to-parquet.ts';
import { makeEsportazione } from '../../../src/lib/archivio/tabelle/esportazione.ts';
import { makeTabelle } from '../../../src/lib/archivio/tabelle/tabelle.ts';
import { listCartelle } from '../../../src/lib/archivio/xlsx/cartelle.ts';
import { formatCsv } from '../../../src/lib/table/format-csv.ts';
import { hashSha256 } from '../hash.ts';
import { readContenuto } from './read-contenuto.ts';
import { readTracce } from './read-tracce.ts';
import { writeCartelle } from './write-cartelle.ts';
import { writeFile } from './write-file.ts';
import { writeGpkg } from './write-gpkg.ts';
import { writeXlsx } from './write-xlsx.ts';

/** What was written, for the report of the command. */
export interface EsitoArchivio {
  count: number;
  what: string;
  bytes: number;
  /** Fields of `data/editore.yaml` that nobody has filled in yet. */
  daIndicare: string[];
}

interface Manifest {
  output: { file: string; sha256: string; byte: number }[];
}

/**
 * The database as files, made from what `build-data` has written: GeoPackage, Parquet, workbooks, CSV of
 * ambiti and dimensions, Data Package and DCAT catalogue. They are added to `manifest.json`.
 *
 * @param cartella folder of the built database (`build/dati`); the files are written there.
 * @param data folder of the committed figures.
 * @param altri other files of the database, by path: they are written and stamped with the rest.
 */
export async function writeArchivio(
  cartella: string,
  data: string,
  altri: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<EsitoArchivio> {
  const contenuto = readContenuto(cartella, data);
  const { ambiti, editore } = contenuto;
  const tabelle = makeTabelle(contenuto);
  const csv = tabelle.filter(({ nome }) => nome !== 'osservazioni');
  const written: string[] = [];
  const write = (path: string, content: string | Uint8Array): void => {
    writeFile(cartella, path, content);
    written.push(path);
  };

  // The large workbooks and half of the small ones on another core, the rest here.
  const cartelle = listCartelle(contenuto);
  const own = cartelle.filter((_, i) => i > ambiti.length && i % 2 === 0);
  const others = cartelle.filter((path) => !own.includes(path));
  const workbooks = writeXlsx({ cartella, data, percorsi: others });
  // A failure is thrown where it is awaited, after the work that goes on meanwhile.
  workbooks.catch(() => undefined);
  writeGpkg(join(cartella, 'atlante.gpkg'), contenuto, tabelle);
  written.push('atlante.gpkg');
  const esportazione = makeEsportazione(contenuto);
  const metadati = { edizione: editore.edizione, sito: editore.sito };
  write('atlante.parquet', tabellaToParquet(esportazione, metadati));
  for (const { valore, tabella } of splitTabella(esportazione, 'indicatore')) {
    write(
      percorsoPartizione(valore),
      tabellaToParquet(tabella, { ...metadati, indicatore: valore }),
    );
  }
  for (const { nome, campi, righe } of csv) {
    const columns = campi.map((campo) => campo.nome);
    write(percorsoTabella(nome), formatCsv(columns, righe));
  }
  for (const ambito of ambiti) {
    write(percorsoAmbito(ambito, 'csv'), formatAmbito(ambito, contenuto));
  }
  const getDerivazione = readTracce(data, contenuto.comuni, contenuto.fonti);
  for (const { indicatore } of contenuto.dati) {
    const path = `traccia/${indicatore.id}.json`;
    write(path, `${JSON.stringify(getDerivazione(indicatore.id))}\n`);
  }
  for (const [path, content] of Object.entries(altri)) write(path, content);
  await writeCartelle(cartella, contenuto, own);
  await workbooks;
  written.push(...cartelle);

  const manifestPath = join(cartella, 'manifest.json');
  const manifest: Manifest = existsSync(manifestPath)
    ? (JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest)
    : { output: [] };
  const impronte = new Map<string, Impronta>(
    manifest.output.map(({ file, ...impronta }) => [file, impronta]),
  );
  const stamp = (paths: readonly string[]): void => {
    for (const path of paths) {
      const bytes = readFileSync(join(cartella, path));
      impronte.set(path, { byte: bytes.length, sha256: hashSha256(bytes) });
    }
  };
  stamp(written);
  const nodi = makeCatalogo(
    contenuto,
    new Map([...impronte].map(([path, { byte }]) => [path, byte])),
  );
  const documents = {
    [PERCORSO_SCHEMA]: `${JSON.stringify(makeTableSchema(ESPORTAZIONE), null, 1)}\n`,
    'datapackage.json': `${JSON.stringify(makeDatapackage(contenuto, csv, impronte), null, 1)}\n`,
    'catalogo.jsonld': `${JSON.stringify(nodiToJsonLd(nodi), null, 1)}\n`,
    'catalogo.ttl': nodiToTurtle(nodi),
  };
  for (const [path, text] of Object.entries(documents)) write(path, text);
  stamp(Object.keys(documents));
  const output = [...impronte].map(([file, { sha256, byte }]) => ({ file, sha256, byte }));
  writeFile(cartella, 'manifest.json', `${JSON.stringify({ ...manifest, output }, null, 1)}\n`);
  return {
    count: written.length,
    what: 'files',
    bytes: written.reduce((total, path) => total + impronte.get(path)!.byte, 0),
    daIndicare: listDaIndicare(editore),
  };
}
