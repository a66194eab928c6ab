import { measureMomenti, normaliseZscore, type Momenti } from './normalise-zscore.ts';
import { mapPresenti, type Verso, type Vettore } from './vettore.ts';

/**
 * MPI scale: `100 ± 10 z`, mean and population standard deviation of one year: static, so years are not
 * comparable. De Muro, Mazziotta & Pareto 2011, Social Indicators Research 104.
 */
export function normaliseMpi(
  valori: Vettore,
  verso: Verso = 1,
  momenti: Momenti = measureMomenti(valori),
): (number | null)[] {
  return mapPresenti(normaliseZscore(valori, verso, momenti), (z) => 100 + 10 * z);
}
