import type { TipoAnno } from '../format/format-anno.ts';
import type { Stato } from '../model.ts';
import type { FiguraConUnita, Larghezza } from './figura.ts';
import { renderPlot } from './render.ts';
import { serieToPlot } from './serie-to-plot.ts';

export interface LineaSerie {
  /** Ambito id, `provincia-mb`, `lombardia`, `italia`, or the code of a comune. */
  territorio: string;
  nome: string;
  /** By year, ascending; a missing year has valore null or no row. */
  punti: { anno: string; valore: number | null; stato: Stato }[];
}

export interface DatiSerieStorica extends FiguraConUnita {
  larghezza: Larghezza;
  /** The territory of the page: thick line, label with its value. */
  protagonista: string;
  /** Comuni are drawn faint and without label; the others are labelled at their right end. */
  linee: LineaSerie[];
  /** Years the series is expected to have. */
  anni: string[];
  /** Years from which values are not comparable with the earlier ones. */
  rotture?: { anno: string; nota: string }[];
  tipoAnno?: TipoAnno;
}

/** Lines through time: a missing year is never crossed by a solid line, a break never by any. */
export function serieStorica(dati: DatiSerieStorica): string {
  return renderPlot(dati, 'serie', serieToPlot(dati));
}
