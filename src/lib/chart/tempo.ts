/**
 * A period as a number for the time axis: a semester is placed in its middle, a date in its year.
 *
 * @example annoToNumero('2018-2') // 2018.75
 */
export function annoToNumero(anno: string): number {
  const [aaaa = '', resto] = anno.split('-', 2);
  if (resto === undefined) return Number(aaaa);
  if (resto.length === 1) return Number(aaaa) + (resto === '1' ? 0.25 : 0.75);
  return Number(aaaa) + (Number(resto) - 1) / 12;
}

/** A value at its moment. */
export interface PuntoTempo {
  /** Position on the time axis. */
  x: number;
  valore: number;
}

/** A piece of a line, from one value to the next. */
export interface Tratto {
  da: PuntoTempo;
  a: PuntoTempo;
  /** True when an expected year between the two has no value: never a solid line. */
  salto: boolean;
}

/**
 * Cuts a series into segments between neighbouring values. Across a missing year the segment is
 * marked `salto`; across a break of the series (the year in which a new method starts) there is none.
 *
 * @param punti values present, ascending
 * @param attesi expected positions, ascending
 * @param rotture positions from which values are no longer comparable with the earlier ones
 */
export function makeTratti(punti: PuntoTempo[], attesi: number[], rotture: number[]): Tratto[] {
  const passi = attesi.slice(1).map((x, i) => x - attesi[i]!);
  const passo = Math.min(...passi);
  return punti.slice(1).flatMap((a, i) => {
    const da = punti[i]!;
    if (rotture.some((r) => da.x < r && r <= a.x)) return [];
    const manca = attesi.some((x) => da.x < x && x < a.x);
    return [{ da, a, salto: manca || a.x - da.x > passo * 1.5 }];
  });
}
