/**
 * Where the comuni of a synthetic region lie: a square filled band after band, each band column after column, so
 * that comuni of near numbers, which are of one ambito, lie together as those of a real one do.
 */
export interface Griglia {
  comuni: number;
  columns: number;
  /** Rows of a band: the side of an ambito. */
  band: number;
}

/** The square for so many comuni, in bands as high as an ambito is large. */
export function makeGriglia(comuni: number, ambiti: number): Griglia {
  return {
    comuni,
    columns: Math.ceil(Math.sqrt(comuni)),
    band: Math.max(1, Math.round(Math.sqrt(comuni / ambiti))),
  };
}

/** Column and row of a comune. */
export function findPosto({ columns, band }: Griglia, n: number): [column: number, row: number] {
  const inBand = n % (columns * band);
  return [Math.floor(inBand / band), Math.floor(n / (columns * band)) * band + (inBand % band)];
}

/** The comuni that share a side with one, by their numbers. */
export function listVicini(griglia: Griglia, n: number): number[] {
  const { comuni, columns, band } = griglia;
  const [column, row] = findPosto(griglia, n);
  return [
    [column - 1, row],
    [column + 1, row],
    [column, row - 1],
    [column, row + 1],
  ]
    .filter(([x, y]) => x! >= 0 && x! < columns && y! >= 0)
    .map(([x, y]) => Math.floor(y! / band) * columns * band + x! * band + (y! % band))
    .filter((other) => other < comuni);
}
