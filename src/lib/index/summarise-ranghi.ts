/** How firm the rank of one unit is over all variants. */
export interface IntervalloRango {
  /** Rank under the published choices. */
  rango: number;
  /** 5th and 95th percentile of the ranks. */
  inf: number;
  sup: number;
  mediana: number;
  /** Third of the published ranking: 1 = the highest scores. */
  terzo: 1 | 2 | 3;
  /** Share of the variants that keep the unit in that third. */
  quotaTerzo: number;
}

/** Third of a ranking of `n` in which a rank falls, symmetrical around the middle. */
export function getTerzo(rango: number, n: number): 1 | 2 | 3 {
  return (Math.floor(((rango - 0.5) * 3) / n) + 1) as 1 | 2 | 3;
}

/** Two units are told apart only when their 5-95 intervals do not overlap. */
export function sonoDistinguibili(
  a: Pick<IntervalloRango, 'inf' | 'sup'>,
  b: Pick<IntervalloRango, 'inf' | 'sup'>,
): boolean {
  return a.sup < b.inf || b.sup < a.inf;
}

/**
 * Interval of one unit from the counts of its ranks.
 * @param conteggi `conteggi[k]` = number of variants in which it had rank k; k from 0 (never) to n.
 */
export function summariseRanghi(
  rango: number,
  conteggi: Int32Array,
  varianti: number,
): IntervalloRango {
  const n = conteggi.length - 1;
  const terzo = getTerzo(rango, n);
  let nelTerzo = 0;
  for (let k = 1; k <= n; k++) if (getTerzo(k, n) === terzo) nelTerzo += conteggi[k]!;
  return {
    rango,
    inf: findQuantile(conteggi, 0.05 * varianti),
    sup: findQuantile(conteggi, 0.95 * varianti),
    mediana: findQuantile(conteggi, 0.5 * varianti),
    terzo,
    quotaTerzo: nelTerzo / varianti,
  };
}

/** Smallest rank that at least `quante` variants do not exceed. */
function findQuantile(conteggi: Int32Array, quante: number): number {
  let viste = 0;
  for (let k = 0; k < conteggi.length; k++) {
    viste += conteggi[k]!;
    if (viste >= quante) return k;
  }
  return conteggi.length - 1;
}
