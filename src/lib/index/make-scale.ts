import { makeObiettivo } from './make-obiettivi.ts';
import { measureMomenti, type Momenti } from './normalise-zscore.ts';
import { listPresenti, type Verso, type Vettore } from './vettore.ts';

/**
 * All that is needed to put one component of any territory on a scale. Set by the comuni alone, so that
 * an ambito is measured with the same ruler and five points never set a goalpost.
 */
export interface Scala {
  verso: Verso;
  /** Range over all comuni and all editions. */
  inf: number;
  sup: number;
  /** Base year -> value that reads 100. */
  riferimenti: Readonly<Record<string, number>>;
  /** Mean and standard deviation of the comuni in the edition. */
  momenti: Momenti;
  /** Values of the comuni in the edition, ascending. */
  ordinati: readonly number[];
}

/**
 * Scale of one component in one edition.
 * @param tutti values of the comuni over all editions; @param edizione those of the edition.
 * @throws Rifiuto when the component is constant.
 */
export function makeScala(
  tutti: Vettore,
  edizione: Vettore,
  riferimenti: Readonly<Record<string, number>>,
  verso: Verso,
): Scala {
  const { inf, sup } = makeObiettivo(tutti);
  const ordinati = listPresenti(edizione).sort((a, b) => a - b);
  return { verso, inf, sup, riferimenti, momenti: measureMomenti(ordinati), ordinati };
}

/**
 * Share of the comuni that `x` passes towards the phenomenon: `count / (n - 1)`, so that the comuni
 * themselves run from 0 to 1 as in `normalisePercentile`, and an ambito falls among them.
 */
export function measurePercentile(x: number, { ordinati, verso }: Scala): number {
  const sotto = ordinati.filter((y) => verso * y < verso * x).length;
  return sotto / (ordinati.length - 1);
}
