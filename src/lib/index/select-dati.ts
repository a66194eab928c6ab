import { joinStati } from '../indicator/stato.ts';
import type { Osservazione } from '../model.ts';
import type { Componente, DefinizioneIndice } from './schema.ts';

/** The cell of the database for an indicatore, a territory and a year; undefined when there is no row. */
export type FindOsservazione = (
  indicatore: string,
  territorio: string,
  anno: string,
) => Pick<Osservazione, 'valore' | 'stato'> | undefined;

/** Value of a component as it enters the index, with what a reader must know about it. */
export interface Dato {
  valore: number | null;
  stato: string;
}

/** Year of the indicatore that a component uses in an edition. */
export function getAnno(componente: Componente, edizione: string): string {
  return componente.anni[edizione] ?? edizione;
}

/**
 * Value of a component for one territory and one edition. A `relativo` component is divided by the value of
 * that comparator in the same year (× 100), so that current euro of different years can stand side by side.
 */
function selectDato(
  componente: Componente,
  territorio: string,
  edizione: string,
  find: FindOsservazione,
): Dato {
  const anno = getAnno(componente, edizione);
  const cella = find(componente.indicatore, territorio, anno);
  if (cella?.valore == null) {
    return { valore: null, stato: cella?.stato ?? 'mancante:non-rilevato' };
  }
  if (componente.relativo === undefined) return { valore: cella.valore, stato: cella.stato };
  const base = find(componente.indicatore, componente.relativo, anno);
  if (base?.valore == null) return { valore: null, stato: base?.stato ?? 'mancante:non-rilevato' };
  return {
    valore: (100 * cella.valore) / base.valore,
    stato: joinStati([cella.stato, base.stato]),
  };
}

/** Values of all components (columns) for all territories (rows) in every edition. */
export type Tavola = Record<string, Dato[][]>;

/** Step 2, data selection: edition -> territory -> component. */
export function selectTavola(
  definizione: DefinizioneIndice,
  territori: readonly string[],
  find: FindOsservazione,
): Tavola {
  return Object.fromEntries(
    definizione.edizioni.map((edizione) => [
      edizione,
      territori.map((territorio) =>
        definizione.componenti.map((componente) =>
          selectDato(componente, territorio, edizione, find),
        ),
      ),
    ]),
  );
}

/** Values of component `j` over all editions and territories, in order. */
export function listColonna(tavola: Tavola, j: number): (number | null)[] {
  return Object.values(tavola).flatMap((righe) => righe.map((riga) => riga[j]!.valore));
}
