/** Scale of proportional circles: surface, not radius, follows the quantity. */
export interface ScalaCerchi {
  toRaggio: (valore: number) => number;
  /** Three round quantities for the legend, descending. */
  esempi: number[];
}

/** @param raggioMassimo radius of the largest value, pixels */
export function makeScalaCerchi(valori: number[], raggioMassimo: number): ScalaCerchi {
  const massimo = Math.max(0, ...valori);
  const toRaggio = (v: number) => (massimo === 0 ? 0 : raggioMassimo * Math.sqrt(v / massimo));
  return {
    toRaggio,
    esempi: [1, 0.3, 0.07]
      .map((q) => roundDown(massimo * q))
      .filter((v, i, t) => v > 0 && t.indexOf(v) === i),
  };
}

/** The largest of 1, 2, 5 times a power of ten that is not above `v`; 0 when `v` is below 1. */
function roundDown(v: number): number {
  if (v < 1) return 0;
  const potenza = 10 ** Math.floor(Math.log10(v));
  return [5, 2, 1].find((k) => k * potenza <= v)! * potenza;
}
