/** Standard normal quantile for 95%, two sides. */
const Z = 1.959963984540054;

/** A 95% confidence interval, in the unit of the value. */
export type Intervallo = [inf: number, sup: number];

/**
 * 95% interval of a proportion (Wilson 1927, JASA 22, p. 209-212), in units of `fattore`.
 * Null when the counts do not make a proportion.
 */
export function calculateWilson(count: number, total: number, fattore: number): Intervallo | null {
  if (!(total > 0) || count < 0 || count > total) return null;
  const p = count / total;
  const denominator = 1 + Z ** 2 / total;
  const centre = (p + Z ** 2 / (2 * total)) / denominator;
  const half = (Z / denominator) * Math.sqrt((p * (1 - p)) / total + Z ** 2 / (4 * total ** 2));
  // At the ends the limit is the end itself; the formula misses it by a rounding error.
  const low = count === 0 ? 0 : centre - half;
  const high = count === total ? 1 : centre + half;
  return [fattore * low, fattore * high];
}

/**
 * 95% interval of a rate of events (Byar's approximation: Breslow and Day 1987, Statistical methods in cancer
 * research II, p. 69), in units of `fattore`. Null when the counts do not make a rate.
 */
export function calculateByar(events: number, total: number, fattore: number): Intervallo | null {
  if (!(total > 0) || events < 0) return null;
  const limit = (count: number, sign: 1 | -1): number =>
    count === 0 ? 0 : count * (1 - 1 / (9 * count) + (sign * Z) / (3 * Math.sqrt(count))) ** 3;
  return [(fattore * limit(events, -1)) / total, (fattore * limit(events + 1, 1)) / total];
}
