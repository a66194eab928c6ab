import { sonoPari } from './rank-unita.ts';
import { makePesiUguali, scalePesi } from './scale-pesi.ts';

/**
 * Outranking matrix: entry [a][b] is the weight of the components in which unit a beats unit b, half the weight
 * where they are equal. As COINr `outrankMatrix` (Munda & Nardo 2005).
 * @param r units × components, all present.
 */
export function outrankUnita(
  r: readonly (readonly number[])[],
  pesi: readonly number[] = makePesiUguali(r[0]?.length ?? 0),
): number[][] {
  const w = scalePesi(pesi);
  return r.map((a) =>
    r.map((b) =>
      a === b
        ? 0
        : w.reduce(
            (somma, peso, j) =>
              somma + (sonoPari(a[j]!, b[j]!) ? peso / 2 : a[j]! > b[j]! ? peso : 0),
            0,
          ),
    ),
  );
}

/**
 * Copeland score: units beaten minus units lost to, pair by pair. Not compensatory at all: how far a component
 * lies above another does not count, only that it does. Ties between pairs give 0.
 */
export function aggregateCopeland(
  r: readonly (readonly number[])[],
  pesi?: readonly number[],
): number[] {
  return outrankUnita(r, pesi).map((riga, i) =>
    riga.reduce(
      (punti, quota, j) =>
        i === j || sonoPari(quota, 0.5) ? punti : punti + (quota > 0.5 ? 1 : -1),
      0,
    ),
  );
}
