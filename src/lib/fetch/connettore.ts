import type { Context, Raw } from '../fonti/adapter.ts';
import type { Registry } from '../territory/registry.ts';

/** What an official source answers with. */
export const FORMATI = ['csv', 'json', 'zip'] as const;
/** One of `FORMATI`. */
export type Formato = (typeof FORMATI)[number];

/** One document to ask for. */
export interface Richiesta {
  /** Name by which the connector finds it among its documents. */
  nome: string;
  url: string;
  formato: Formato;
  /** For archives: how the name of the one file to take ends. */
  estrai?: '.csv' | '.xlsx';
  /** Headers that the server wants beside the usual ones. */
  intestazioni?: Readonly<Record<string, string>>;
}

/** Documents as text, by name of the request; a spreadsheet is the CSV of its first sheet. */
export type Documenti = Readonly<Record<string, string>>;

/** What a connector makes of the documents. */
export interface Grezzi {
  /** Raw files in the shape that the adapter of the fonte reads. */
  raw: Raw;
  /** Things a person should know, in Italian: years the fonte has and the adapter does not. */
  avvisi: string[];
}

/** How the figures of a fonte are got from its official address. */
export interface Connettore {
  /** Id of the fonte, and of its adapter. */
  fonte: string;
  /** Official format, in Italian. */
  formato: string;
  /** How the official format differs from the raw extract of the adapter, in Italian. */
  differenza: string;
  /** Where the official format was read, as no server was reached: in Italian. */
  documentato: string;
  richieste: (registry: Registry) => Richiesta[];
  /** Official documents to raw files. Pure; what is wrong goes to the problems of the context. */
  toRaw: (documenti: Documenti, context: Context) => Grezzi;
}
