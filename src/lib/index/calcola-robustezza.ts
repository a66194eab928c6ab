import { trattaDati, type RigaIndice } from './calcola-righe.ts';
import { aggregateCopeland } from './aggregate-copeland.ts';
import type { ObiettivoPubblicato } from './freeze-obiettivi.ts';
import { makeFogli, type Foglio } from './make-fogli.ts';
import type { PesiGriglia } from './make-pesi-griglia.ts';
import { makeScala, type Scala } from './make-scale.ts';
import { measureSalti } from './measure-salti.ts';
import {
  measureSensibilita,
  type EffettoIpotesi,
  type Sensibilita,
} from './measure-sensibilita.ts';
import { rankUnita } from './rank-unita.ts';
import type { DefinizioneIndice } from './schema.ts';
import { listColonna, type Dato, type Tavola } from './select-dati.ts';
import { clampValore } from './treat-outliers.ts';

/** Scales of every component for one edition, set by the comuni and by the published goalposts. */
export function makeScaleEdizione(
  definizione: DefinizioneIndice,
  obiettivi: readonly ObiettivoPubblicato[],
  comuni: Tavola,
  edizione: string,
): Scala[] {
  return definizione.componenti.map(({ polarita }, j) => {
    const { trattamento, inf, sup, riferimenti } = obiettivi[j]!;
    const trattata = listColonna({ [edizione]: comuni[edizione]! }, j).map((x) =>
      x === null ? null : clampValore(x, trattamento),
    );
    return makeScala([inf, sup], trattata, riferimenti, polarita);
  });
}

/** Robustness of one level in one edition; the intervals are in the rows. */
export type Robustezza = Omit<Sensibilita, 'intervalli'>;

/**
 * Rank intervals of the rows of one level in one edition. Rows without a score stay without one; with fewer
 * than two scores there is nothing to rank.
 * @param dati values of the same rows.
 * @param pesi from `makePesiGriglia`, the same for all levels and editions.
 */
export function calcolaRobustezza(
  definizione: DefinizioneIndice,
  scale: readonly Scala[],
  obiettivi: readonly ObiettivoPubblicato[],
  righe: readonly RigaIndice[],
  dati: readonly (readonly Dato[])[],
  pesi: PesiGriglia,
): { righe: RigaIndice[]; sensibilita: Robustezza | null } {
  const valide = righe.flatMap(({ valore }, i) => (valore === null ? [] : [i]));
  if (valide.length < 2) return { righe: [...righe], sensibilita: null };
  const fogli: Foglio[] = makeFogli(
    valide.map((i) => trattaDati(dati[i]!, obiettivi)),
    scale,
    definizione.riferimento.anno,
  );
  const { intervalli, ...sensibilita } = measureSensibilita({
    fogli,
    ...pesi,
    segno: definizione.segno,
    aggregazione: 'penalita',
    componenti: definizione.componenti.map(({ indicatore }) => indicatore),
    ampiezza: 'completa',
  });
  const copeland = measureCopeland(
    fogli[0]!,
    pesi.pesi[0]!,
    intervalli.map(({ rango }) => rango),
  );
  const posti = new Map(valide.map((i, k) => [i, intervalli[k]!]));
  return {
    righe: righe.map((riga, i) => ({ ...riga, intervallo: posti.get(i) ?? null })),
    sensibilita: { ...sensibilita, ipotesi: [...sensibilita.ipotesi, ...copeland] },
  };
}

/**
 * What a rule without any compensation would do to the ranks. It is tried alone, outside the grid, because it compares
 * units in pairs and gives no score to a single one. Nothing when a component is missing somewhere.
 */
function measureCopeland(
  { r, unita, componenti }: Foglio,
  pesi: readonly number[],
  pubblicati: readonly number[],
): EffettoIpotesi[] {
  if (r.some(Number.isNaN)) return [];
  const punti = aggregateCopeland(
    Array.from({ length: unita }, (_, i) =>
      Array.from(r.subarray(i * componenti, (i + 1) * componenti)),
    ),
    pesi,
  );
  const ranghi = rankUnita(punti).map((rango) => rango!);
  const { medio, massimo } = measureSalti(ranghi, pubblicati);
  return [
    { ipotesi: 'aggregazione', variante: 'copeland', cambioMedio: medio, cambioMassimo: massimo },
  ];
}
