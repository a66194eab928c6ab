/** An exact decimal: `cifre` divided by ten to the power `scala`. */
export interface Decimale {
  cifre: bigint;
  scala: bigint;
}

/** "-12,345" as an exact decimal, undefined when it is not written so. */
export function parseDecimale(text: string): Decimale | undefined {
  const match = /^(-?\d+)(?:,(\d+))?$/u.exec(text);
  if (!match) return undefined;
  const [, intera = '', frazione = ''] = match;
  return { cifre: BigInt(intera + frazione), scala: 10n ** BigInt(frazione.length) };
}

/** A quotient rounded to a whole number, halves away from zero. */
function divide(a: bigint, b: bigint): number {
  const sign = a < 0n !== b < 0n ? -1n : 1n;
  const [n, d] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return Number(sign * ((2n * n + d) / (2n * d)));
}

/** Times one hundred, rounded: euro to cents, per cent to hundredths of a point. */
export function toCentesimi({ cifre, scala }: Decimale): number {
  return divide(cifre * 100n, scala);
}

/** (a - b) / b in hundredths of a percentage point, rounded. */
export function toScarto(a: Decimale, b: Decimale): number {
  const [x, y] = [a.cifre * b.scala, b.cifre * a.scala];
  return divide((x - y) * 10_000n, y);
}
