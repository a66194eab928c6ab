import type { RigaIndice } from '../../../src/lib/index/calcola-righe.ts';
import { getLivello } from '../../../src/lib/index/calcola-righe.ts';
import type { RigaClassificata } from '../../../src/lib/indice-vista/fasce.ts';

type Parziale = Partial<Omit<RigaIndice, 'componenti' | 'intervallo'>> & {
  /** 5th and 95th percentile of the ranks. */
  posti?: [number, number];
  /** Level and imbalance of each component, in points; null when missing. */
  punti?: ([number, number] | null)[];
};

/** A row of an index as the tests need it; everything not given is plain. */
export function makeRiga(territorio: string, parti: Parziale = {}): RigaIndice {
  const { posti, punti = [], ...resto } = parti;
  return {
    territorio,
    livello: getLivello(territorio),
    anno: '2021',
    valore: 100,
    stato: 'definitivo',
    media: 100,
    deviazione: 0,
    quota: 1,
    rango: 1,
    intervallo: posti
      ? {
          rango: resto.rango ?? 1,
          inf: posti[0],
          sup: posti[1],
          mediana: posti[0],
          terzo: 1,
          quotaTerzo: 1,
        }
      : null,
    nonMonotone: [],
    componenti: punti.map((contributo) => ({
      valore: contributo && 1,
      stato: contributo ? 'definitivo' : 'mancante:non-rilevato',
      normalizzato: contributo && 100,
      contributo: contributo && { livello: contributo[0], squilibrio: contributo[1] },
    })),
    ...resto,
  };
}

/** Ranked rows from their intervals, in the order given: the first is the highest. */
export function makeClassificate(
  posti: readonly (readonly [territorio: string, inf: number, sup: number])[],
): RigaClassificata[] {
  return posti.map(
    ([territorio, inf, sup], i) =>
      makeRiga(territorio, {
        rango: i + 1,
        valore: 120 - i,
        posti: [inf, sup],
      }) as RigaClassificata,
  );
}
