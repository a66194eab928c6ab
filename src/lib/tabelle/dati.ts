import type { Aggregazione, Livello, Stato } from '../model.ts';

/** A territory of the tables. Comuni come first, by name, then the sums of comuni, then the comparators. */
export interface TerritorioTabelle {
  id: string;
  nome: string;
  livello: Livello;
  /** Of a comune: its ambito and province. */
  ambito?: string;
  provincia?: string;
  /** Of a comune: km². */
  superficie?: number;
}

/** What a column must say of its indicatore. */
export interface IndicatoreTabelle {
  id: string;
  nome: string;
  tema: string;
  unita: string;
  decimali: number;
  /** How comuni are put together; `nessuna` for ordinals and for composite indices. */
  aggregazione: Aggregazione;
  fattore: number;
  definizione: string;
  /** For each year, the positions in `fonti` of the whole. */
  fonti: Record<string, number[]>;
  avvertenze: string[];
  /** Root-relative address of its page. */
  pagina: string;
  /** Years with a row, even if every value is missing. */
  anni: string[];
  ultimo: string;
  /** Inner breaks of the five classes of the maps; empty when there is no heat to show. */
  classi: number[];
  /** Comuni left out of every total, as "<territorio>|<anno>". */
  esclusi: string[];
  /** Years in which the aggregates are made of other aggregates, and not of the values of the comuni. */
  composti: string[];
}

/**
 * The cells of an indicatore, one after the other: for each year all the territories, in their order. A value that
 * is `fattore` × numeratore / denominatore to the last digit is left out (null): the reader's side makes it again.
 */
export interface BloccoTabelle {
  v: (number | null)[];
  /** Numerators and denominators; absent when the indicatore has none. */
  n?: (number | null)[];
  d?: (number | null)[];
  /** Position in `stati`; -1 where the database has no row. */
  s: number[];
}

/** The whole database as the tables page takes it (`/dati/tabelle.json`). */
export interface DatiTabelle {
  temi: { id: string; nome: string }[];
  territori: TerritorioTabelle[];
  /** "Istat, Popolazione residente". */
  fonti: string[];
  indicatori: IndicatoreTabelle[];
  stati: Stato[];
  blocchi: BloccoTabelle[];
}

/** A cell read back. */
export interface CellaTabelle {
  valore: number | null;
  stato: Stato;
  numeratore: number | null;
  denominatore: number | null;
}

/** The database on the reader's side: look-ups by id, none of which copies anything. */
export interface Cubo {
  temi: { id: string; nome: string }[];
  territori: TerritorioTabelle[];
  fonti: string[];
  /** Those of the database. */
  indicatori: IndicatoreTabelle[];
  findIndicatore(id: string): IndicatoreTabelle | undefined;
  findTerritorio(id: string): TerritorioTabelle | undefined;
  /** Undefined where the database has no row. */
  findCella(indicatore: string, territorio: string, anno: string): CellaTabelle | undefined;
}
