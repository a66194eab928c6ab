import { Rifiuto } from './rifiuto.ts';
import { mapPresenti, type Verso, type Vettore } from './vettore.ts';

/** Goalposts of one indicatore: observed range over all units and years, and the value that reads 100. */
export interface Obiettivo {
  inf: number;
  sup: number;
  rif: number;
}

/** @throws Rifiuto when the range has no width: the indicatore is constant. */
export function checkAmpiezza({ inf, sup }: Pick<Obiettivo, 'inf' | 'sup'>): void {
  if (!(sup > inf)) {
    throw new Rifiuto([
      `obiettivi ${String(inf)} e ${String(sup)}: il massimo deve superare il minimo`,
    ]);
  }
}

/**
 * AMPI scale: `r = 100 ± 60 (x - rif) / (sup - inf)`, the same as 70-130 between `rif ± (sup - inf)/2`.
 * Never clamped: a value may leave 70-130 when `rif` is not the mid-range.
 * Mazziotta & Pareto 2016, Social Indicators Research 127.
 * @throws Rifiuto when `sup` is not above `inf`.
 */
export function normaliseAmpi(
  valori: Vettore,
  obiettivo: Obiettivo,
  verso: Verso = 1,
): (number | null)[] {
  checkAmpiezza(obiettivo);
  const { inf, sup, rif } = obiettivo;
  return mapPresenti(valori, (x) => 100 + (verso * 60 * (x - rif)) / (sup - inf));
}
