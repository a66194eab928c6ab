import type { RigaIndice } from '../index/calcola-righe.ts';
import { sonoDistinguibili, type IntervalloRango } from '../index/summarise-ranghi.ts';

/** A row that has a score and a rank with its interval. */
export type RigaClassificata = RigaIndice & {
  valore: number;
  rango: number;
  intervallo: IntervalloRango;
};

/** Anything that has a rank interval. */
export interface ConPosti {
  intervallo: Pick<IntervalloRango, 'inf' | 'sup'>;
}

function isClassificata(riga: RigaIndice): riga is RigaClassificata {
  return riga.valore !== null && riga.rango !== null && riga.intervallo !== null;
}

/** The ranked rows of one level, from the highest score. */
export function listClassificate(
  righe: readonly RigaIndice[],
  livello: RigaIndice['livello'],
): RigaClassificata[] {
  return righe
    .filter((riga) => riga.livello === livello)
    .filter(isClassificata)
    .sort((a, b) => a.rango - b.rango || (a.territorio < b.territorio ? -1 : 1));
}

/**
 * Neighbours in the ranking that the sensitivity analysis does not tell apart. In a fascia every two rank
 * intervals overlap; a new one begins where the next territory is told apart from at least one of it.
 *
 * @param classificate from `listClassificate`
 */
export function groupFasce<R extends ConPosti>(classificate: readonly R[]): R[][] {
  const fasce: R[][] = [];
  // Intervals on a line overlap two by two exactly when they all share a point: this is the shared stretch.
  let comune = { inf: -Infinity, sup: Infinity };
  for (const riga of classificate) {
    const { inf, sup } = riga.intervallo;
    const stretto = { inf: Math.max(comune.inf, inf), sup: Math.min(comune.sup, sup) };
    const aperta = fasce.at(-1);
    if (aperta && stretto.inf <= stretto.sup) {
      aperta.push(riga);
      comune = stretto;
    } else {
      fasce.push([riga]);
      comune = { inf, sup };
    }
  }
  return fasce;
}

/** The territories, itself left out, from which one is not told apart. */
export function listNonDistinguibili<R extends ConPosti>(riga: R, tutte: readonly R[]): R[] {
  return tutte.filter(
    (altra) => altra !== riga && !sonoDistinguibili(altra.intervallo, riga.intervallo),
  );
}
