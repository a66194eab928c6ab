/**
 * Where the comuni of a synthetic region lie: a square filled band after band, each band column after column, to
 * the east and then back, so that comuni of near numbers, which are of one ambito, lie together as those of a real
 * one do.
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

/** The column that comes so many columns after the first of a band, which every other band has at the east. */
const turn = ({ columns, band }: Griglia, row: number, column: number): number =>
  Math.floor(row / band) % 2 === 0 ? column : columns - 1 - column;

/** Column and row of a comune. */
export function findPosto(griglia: Griglia, n: number): [column: number, row: number] {
  const { columns, band } = griglia;
  const inBand = n % (columns * band);
  const row = Math.floor(n / (columns * band)) * band + (inBand % band);
  return [turn(griglia, row, Math.floor(inBand / band)), row];
}

/** The comuni that share a side with one, by their numbers. */
export function listVicini(griglia: Griglia, n: number): number[] {
  const { comuni, columns, band } = griglia;
  const [column, row] = findPosto(griglia, n);
  const around: [column: number, row: number][] = [
    [column - 1, row],
    [column + 1, row],
    [column, row - 1],
    [column, row + 1],
  ];
  return around
    .filter(([x, y]) => x >= 0 && x < columns && y >= 0)
    .map(
      ([x, y]) => Math.floor(y / band) * columns * band + turn(griglia, y, x) * band + (y % band),
    )
    .filter((other) => other < comuni);
}
