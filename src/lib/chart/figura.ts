import type { Stato } from '../model.ts';
import type { Unita } from '../format/format-valore.ts';

/** What every figure says of itself, whatever it draws. */
export interface Figura {
  /** Prefix of every id in the SVG: unique in the page that shows it. */
  id: string;
  /** Accessible name: the finding, as in the figure's title. */
  titolo: string;
  /** Accessible description: what is drawn, unit, year, and how to read it. */
  descrizione: string;
}

/** A figure whose values have a unit. */
export interface FiguraConUnita extends Figura {
  indicatore: Unita;
}

/** Widths of a drawing in a page, pixels: text is drawn at true size, so each layout has its own. */
export type LarghezzaPagina = 360 | 720;
/** 540 is for slides, which show it enlarged. */
export type Larghezza = LarghezzaPagina | 540;

/** One value to be shown with its territory. */
export interface ValoreTerritorio {
  /** ISTAT code, ambito id, `provincia-mb`, `lombardia`... */
  territorio: string;
  /** As the reader sees it. */
  nome: string;
  /** null when missing: `stato` then says why. */
  valore: number | null;
  stato: Stato;
  /** 95% confidence interval. */
  intervallo?: [inf: number, sup: number];
}

/** A value that is certainly there. */
export type ValoreNoto<T extends ValoreTerritorio = ValoreTerritorio> = T & { valore: number };

/** Type guard: keeps the territories that have a value. */
export function isNoto<T extends ValoreTerritorio>(v: T): v is ValoreNoto<T> {
  return v.valore !== null;
}
