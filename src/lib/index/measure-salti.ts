/** Mean and largest |rank - published rank| over the units. */
export interface Salti {
  medio: number;
  massimo: number;
}

/** How far a ranking is from the published one. */
export function measureSalti(ranghi: ArrayLike<number>, pubblicati: ArrayLike<number>): Salti {
  const salti = Array.from(ranghi, (rango, i) => Math.abs(rango - pubblicati[i]!));
  return { medio: salti.reduce((a, b) => a + b, 0) / salti.length, massimo: Math.max(...salti) };
}
