import { parentPort, workerData } from 'node:worker_threads';
import { makeCartella } from '../../../src/lib/archivio/xlsx/cartelle.ts';
import { makeXlsx } from './make-xlsx.ts';
import { readContenuto } from './read-contenuto.ts';
import { writeFile } from './write-file.ts';

/** What a worker is given: the folders, and which of the workbooks are its own. */
export interface LavoroXlsx {
  cartella: string;
  data: string;
  percorsi: readonly string[];
}

const { cartella, data, percorsi } = workerData as LavoroXlsx;
const contenuto = readContenuto(cartella, data);
for (const percorso of percorsi) {
  writeFile(cartella, percorso, await makeXlsx(makeCartella(percorso, contenuto)));
}
parentPort?.postMessage(percorsi.length);
