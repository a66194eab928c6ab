/**
 * SQLite away from the page, so that a query never freezes it: the page ends this worker when it must stop. The
 * database is in memory and read-only.
 */
import sqlite3InitModule, { type Database, type PreparedStatement } from '@sqlite.org/sqlite-wasm';
import type { Richiesta, Risposta, TabellaSchema } from '../lib/tabelle/messaggi-sql.ts';
import type { Cell } from '../lib/table/format-csv.ts';

const answer = (risposta: Risposta): void => {
  postMessage(risposta);
};

interface Aperta {
  database: Database;
  isLettura: (istruzione: PreparedStatement) => boolean;
}

async function openDatabase(indirizzo: string): Promise<Aperta> {
  const [sqlite3, risposta] = await Promise.all([sqlite3InitModule(), fetch(indirizzo)]);
  if (!risposta.ok) throw new Error(`${indirizzo}: ${String(risposta.status)}`);
  const byte = new Uint8Array(await risposta.arrayBuffer());
  const { capi, wasm, oo1 } = sqlite3;
  const database = new oo1.DB();
  const posto = wasm.allocFromTypedArray(byte);
  const esito = capi.sqlite3_deserialize(
    database.pointer!,
    'main',
    posto,
    byte.length,
    byte.length,
    capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY,
  );
  database.checkRc(esito);
  return {
    database,
    isLettura: ({ pointer }) => capi.sqlite3_stmt_readonly(pointer!) !== 0,
  };
}

/** Tables and views, without the housekeeping of the format. */
function listSchema(database: Database): TabellaSchema[] {
  const nomi = database.selectArrays(
    `SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')
     AND name NOT GLOB 'gpkg_*' AND name NOT GLOB 'sqlite_*' ORDER BY type, name`,
  );
  return nomi.map(([nome, tipo]) => ({
    nome: String(nome),
    vista: tipo === 'view',
    colonne: database
      .selectValues('SELECT name FROM pragma_table_info(?)', String(nome))
      .map(String),
  }));
}

/** What a cell shows: geometry has no words. */
const toCell = (valore: unknown): Cell =>
  typeof valore === 'number' || typeof valore === 'string'
    ? valore
    : valore === null
      ? null
      : typeof valore === 'bigint'
        ? String(valore)
        : '(dati binari)';

function runQuery({ database, isLettura }: Aperta, { sql, massimo }: Richiesta): void {
  const inizio = performance.now();
  const istruzione = database.prepare(sql);
  try {
    if (!isLettura(istruzione)) throw new Error('La banca dati è in sola lettura.');
    if (istruzione.columnCount === 0) throw new Error('La query non restituisce righe.');
    const righe: Cell[][] = [];
    let interrotto = false;
    while (istruzione.step()) {
      if (righe.length === massimo) {
        interrotto = true;
        break;
      }
      righe.push((istruzione.get([]) as unknown[]).map(toCell));
    }
    const colonne = istruzione.getColumnNames();
    answer({
      tipo: 'righe',
      colonne,
      righe,
      interrotto,
      millisecondi: performance.now() - inizio,
    });
  } finally {
    istruzione.finalize();
  }
}

const tell = (errore: unknown): void => {
  const messaggio = errore instanceof Error ? errore.message : String(errore);
  answer({
    tipo: 'errore',
    messaggio: messaggio.replace(/^SQLITE_\w+: sqlite3 result code \d+: /, ''),
  });
};

let aperta: Promise<Aperta> | undefined;

addEventListener('message', ({ data }: MessageEvent<{ apri: string } | Richiesta>) => {
  if ('apri' in data) {
    aperta = openDatabase(data.apri);
    aperta.then(({ database }) => {
      answer({ tipo: 'pronto', schema: listSchema(database) });
    }, tell);
  } else {
    aperta
      ?.then((una) => {
        runQuery(una, data);
      })
      .catch(tell);
  }
});
