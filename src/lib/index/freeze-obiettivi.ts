import { clampValore, treatOutliers, type Trattamento } from './treat-outliers.ts';
import { expandObiettivo, makeObiettivo } from './make-obiettivi.ts';
import { Rifiuto } from './rifiuto.ts';
import type { DefinizioneIndice } from './schema.ts';
import { listColonna, type Tavola } from './select-dati.ts';

/**
 * Published goalposts of one component: all that is needed to score any territory in any year exactly as
 * this edition did. Passing them back to `calcolaIndice` freezes the scale.
 */
export interface ObiettivoPubblicato {
  indicatore: string;
  /** Lowest and highest value of the comuni over all years, after treatment. */
  inf: number;
  sup: number;
  /** Value that reads 100: reference territory in the base year. */
  rif: number;
  /** Values that read 70 and 130 (130 and 70 when polarity is -1). */
  min: number;
  max: number;
  /** The reference in each edition, for the sensitivity to the base year. */
  riferimenti: Record<string, number>;
  trattamento: Trattamento;
}

/**
 * Step 5: goalposts from the comuni over all editions, reference from the declared territory.
 * @param comuni values of the comuni; @param riferimento values of the reference territory (one row an edition).
 * @throws Rifiuto when a component is constant or the reference of the base year is missing.
 */
export function freezeObiettivi(
  definizione: DefinizioneIndice,
  comuni: Tavola,
  riferimento: Tavola,
): ObiettivoPubblicato[] {
  const massimo = 5 * definizione.edizioni.length;
  return definizione.componenti.map(({ indicatore, trattamento: modo }, j) => {
    const colonna = listColonna(comuni, j);
    const esito = treatOutliers(colonna, modo === 'winsorizza' ? massimo : 0);
    const trattati = colonna.map((x) => (x === null ? null : clampValore(x, esito)));
    const riferimenti = Object.fromEntries(
      definizione.edizioni.flatMap((edizione) => {
        const valore = riferimento[edizione]?.[0]?.[j]?.valore;
        return valore == null ? [] : [[edizione, valore] as const];
      }),
    );
    const rif = riferimenti[definizione.riferimento.anno];
    if (rif === undefined) {
      const { territorio, anno } = definizione.riferimento;
      throw new Rifiuto([
        `${definizione.id}: "${indicatore}" non ha il valore di riferimento (${territorio}, ${anno})`,
      ]);
    }
    const obiettivo = makeObiettivo(trattati, rif);
    return {
      indicatore,
      ...obiettivo,
      ...expandObiettivo(obiettivo),
      riferimenti,
      trattamento: esito,
    };
  });
}
