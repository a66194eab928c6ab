import { workerData } from 'node:worker_threads';
import { readContenuto } from './read-contenuto.ts';
import { writeCartelle } from './write-cartelle.ts';

/** What the worker is given: the folders, and which workbooks are its own. */
export interface LavoroXlsx {
  cartella: string;
  data: string;
  percorsi: readonly string[];
}

const { cartella, data, percorsi } = workerData as LavoroXlsx;
await writeCartelle(cartella, readContenuto(cartella, data), percorsi);
