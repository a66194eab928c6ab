/**
 * The domain model: what a number of the atlas is, and what stands around it.
 * Types, and the ids of the area; every module of `src/lib` speaks these names.
 */
import { AMBITI_AREA, AREA, PROVINCIA } from './territory/area.ts';

/** Levels of territory, from the smallest. */
export const LIVELLI = ['comune', 'ambito', 'provincia', 'area', 'regione', 'nazione'] as const;
/** One of `LIVELLI`. */
export type Livello = (typeof LIVELLI)[number];

/** Ids of the ambiti, in the order in which they are shown. */
export const AMBITI: readonly string[] = AMBITI_AREA.map(({ id }) => id);
/** Id of an ambito, as in its address. */
export type AmbitoId = string;

/** Territories that are sums of comuni, in the order in which they are shown. */
export const AGGREGATI: readonly string[] = [...AMBITI, PROVINCIA.id, AREA.id];
/** Territories whose figures come from the fonte and are never summed here. */
export const COMPARATORI = ['lombardia', 'italia'] as const;

/** Why a value may be missing. */
export const MOTIVI = [
  'non-rilevato',
  'segreto-statistico',
  'non-applicabile',
  'in-attesa',
  'errore-fonte',
] as const;
/** Why a value is missing. */
export type Motivo = (typeof MOTIVI)[number];

/** `definitivo` or a `+`-joined union of flags, or `mancante:<motivo>` (then the value is null). */
export type Stato = string;

/** Whether a higher value is favourable (1), unfavourable (-1), neither (0). */
export type Polarita = 1 | -1 | 0;

/** How the value of an aggregate comes from its comuni; `nessuna` for ordinals, which have none. */
export const AGGREGAZIONI = [
  'somma',
  'rapporto',
  'media-ponderata-popolazione',
  'media-ponderata-superficie',
  'nessuna',
] as const;
/** One of `AGGREGAZIONI`. */
export type Aggregazione = (typeof AGGREGAZIONI)[number];

/**
 * One cell of the database. `anno` is text: "2024", a school year's first year,
 * a semester "2018-2". Values are unrounded.
 */
export interface Osservazione {
  indicatore: string;
  /** ISTAT code (six digits), ambito id, `provincia-mb`, `area-accordo`, `lombardia`, `italia`. */
  territorio: string;
  livello: Livello;
  anno: string;
  valore: number | null;
  stato: Stato;
  numeratore: number | null;
  denominatore: number | null;
  /** For aggregates: how many comuni of how many have a value. */
  comuni?: [presenti: number, totali: number];
  /** For partial aggregates: share (0-1) of the resident population that is covered. */
  copertura?: number;
  /** 95% confidence interval, where the indicatore declares one. */
  intervallo?: [inf: number, sup: number];
  /** A warning the reader must see with the value. */
  avviso?: string;
}

/** A municipality; its code has six digits. */
export interface Comune {
  codice: string;
  nome: string;
  slug: string;
  /** Sigla of the provincia. */
  provincia: string;
  ambito: AmbitoId;
  catastale: string;
  /** km² (istat-situas-2023). */
  superficie: number;
  /** ISTAT codes of touching comuni that are part of the area. */
  confinanti: string[];
}

/** A group of comuni that plans social services together. */
export interface Ambito {
  id: AmbitoId;
  nome: string;
  comuni: string[];
}

/** Where a fonte's figures come from and on what terms they may be used. */
export interface Fonte {
  id: string;
  titolo: string;
  editore: string;
  /** Short name for source lines: "Istat", "MEF", "Agenzia Entrate - OMI". */
  sigla: string;
  pagina: string;
  licenza: { nome: string; url?: string; nota?: string };
  anni: string[];
  /** How the raw file was obtained (mirror, commit, date). */
  acquisizione: string;
  acquisito: string;
  avvertenze: string[];
  rotture: { anno: string; nota: string }[];
  file: { nome: string; sha256: string; byte: number }[];
  variabili: { id: string; descrizione: string; unita: string; colonna: string }[];
}

/** Definition of an indicatore: everything that the YAML file says. */
export interface Indicatore {
  id: string;
  nome: string;
  tema: string;
  /** Place among the indicatori of its tema. */
  ordine: number;
  domanda: string;
  definizione: string;
  unita: string;
  decimali: number;
  polarita: Polarita;
  aggregazione: Aggregazione;
  fattore: number;
  numeratore: string;
  denominatore: string;
  fonti: string[];
  /** Years the indicatore is expected to have; years between them that are missing are gaps. */
  anni: string[];
  /** Two to five words that follow a value as printed: "186,5 anziani ogni 100 giovani", "26.730 € per contribuente". */
  frase_breve: string;
  /** Predicate of the headline, with placeholders: see `src/lib/text`. */
  frase: string;
  area_pdz: string;
  avvertenze: string[];
  correlati: string[];
  calendario: string;
  /** Why a confidence interval makes sense here, or does not. */
  intervallo_perche: string;
  intervallo: 'wilson' | 'byar' | 'nessuno';
  /** How years relate: a series to draw as a line, or two (or more) separate looks at the territory. */
  tempo: 'serie' | 'confronto' | 'istantanea';
  rotture: { anno: string; nota: string }[];
}

/** What build-data writes for each indicatore (`build/dati/indicatori/<id>.json`). */
export interface DatiIndicatore {
  indicatore: Indicatore;
  /** Years with at least one value, ascending. */
  anni: string[];
  /** Last year with values for comuni that hold at least two thirds of the people of the area. */
  ultimo: string;
  osservazioni: Osservazione[];
  /** The fonti behind the figures of each year. */
  fonti_per_anno: Record<string, string[]>;
  /** Four inner breaks (five classes) by ckmeans over all comuni and all years; empty for ordinals. */
  classi: number[];
  /** For ordinals: per aggregate and year, number of comuni at each level. */
  distribuzioni?: { territorio: string; anno: string; conteggi: Record<string, number> }[];
}
