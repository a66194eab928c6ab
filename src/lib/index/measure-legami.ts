import { sampleRankCorrelation } from 'simple-statistics';
import { listPresenti, type Vettore } from './vettore.ts';

/** Rank correlation of the index with a variable that is not in it. */
export interface Legame {
  indicatore: string;
  anno: string;
  edizione: string;
  /** Sign that the framework expects. */
  atteso: 1 | -1;
  motivo: string;
  /** Comuni with both values. */
  unita: number;
  /** Spearman's rho; null when it does not exist. */
  rho: number | null;
  /** True when the sign is the expected one. */
  coerente: boolean;
}

/** Spearman's rho over the units that have both values, mid-ranks for ties. */
export function measureRho(a: Vettore, b: Vettore): { unita: number; rho: number | null } {
  const comuni = a.flatMap((x, i) => (x === null || b[i] == null ? [] : [i]));
  const rho =
    comuni.length < 3
      ? NaN
      : sampleRankCorrelation(
          listPresenti(comuni.map((i) => a[i]!)),
          listPresenti(comuni.map((i) => b[i]!)),
        );
  return { unita: comuni.length, rho: Number.isFinite(rho) ? rho : null };
}
