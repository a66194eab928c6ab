import type { Cell } from '../table/format-csv.ts';

/** A query for the worker. */
export interface Richiesta {
  sql: string;
  /** Rows after which it stops reading. */
  massimo: number;
}

/** A table or a view of the database and its columns. */
export interface TabellaSchema {
  nome: string;
  vista: boolean;
  colonne: string[];
}

/** What the worker answers. */
export type Risposta =
  | { tipo: 'pronto'; schema: TabellaSchema[] }
  | { tipo: 'righe'; colonne: string[]; righe: Cell[][]; interrotto: boolean; millisecondi: number }
  | { tipo: 'errore'; messaggio: string };
