/** A class of incomes: number of taxpayers and total income (euro). */
export interface Classe {
  frequenza: number;
  ammontare: number;
}

/**
 * Gini index from classes, in [0, 1]: G = 1 - Σ f_k (S_k + S_{k-1}), classes in order of mean income, f the share
 * of taxpayers, S the cumulated share of income. Incomes inside a class count as equal, so this is a lower
 * limit (Gini 1914; for grouped data: Gastwirth 1972, Review of Economics and Statistics 54, p. 306-316).
 * NaN when there is no income.
 */
export function calculateGini(classi: readonly Classe[]): number {
  const ordered = classi
    .filter(({ frequenza }) => frequenza > 0)
    .sort((a, b) => a.ammontare / a.frequenza - b.ammontare / b.frequenza);
  const people = ordered.reduce((total, { frequenza }) => total + frequenza, 0);
  const income = ordered.reduce((total, { ammontare }) => total + ammontare, 0);
  let cumulated = 0;
  let area = 0;
  for (const { frequenza, ammontare } of ordered) {
    const before = cumulated;
    cumulated += ammontare / income;
    area += (frequenza / people) * (cumulated + before);
  }
  return 1 - area;
}
