import type { Fonte } from '../model.ts';
import type { Problem } from '../table/friendly-error.ts';
import type { Misura, Punto } from '../table/misure.ts';
import type { Registry } from '../territory/registry.ts';

/** What every adapter gets: the comuni it may speak of and the list where it reports problems. */
export interface Context {
  registry: Registry;
  problems: Problem[];
}

/** What an adapter makes of its raw files. `tabelle` are further files, ready as text. */
export interface Tidy {
  misure: Misura[];
  /** Totals published by the fonte itself, only to check our sums. */
  controlli: Misura[];
  punti?: Punto[];
  tabelle?: Record<string, string>;
}

/** Raw text of each file of the fonte, by file name. */
export type Raw = Readonly<Record<string, string>>;

/** Metadata that the adapter states; file hashes and variables are added by the import. */
export type FonteMeta = Omit<Fonte, 'file'>;

/** One fonte: its metadata, its raw files with the hash of the version that was read and checked, and how to read them. */
export interface Adapter {
  fonte: FonteMeta;
  /** File name -> sha256 of the known version. Other bytes are refused unless they are accepted explicitly. */
  file: Readonly<Record<string, string>>;
  /** Raw text to tidy figures. Pure; problems go to the context. */
  parse: (raw: Raw, context: Context) => Tidy;
  /** What must hold between the figures of the fonte (identities, bounds, totals). */
  check?: (tidy: Tidy, context: Context) => void;
}
