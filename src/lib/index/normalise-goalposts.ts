import { checkAmpiezza, type Obiettivo } from './normalise-ampi.ts';
import { normaliseMinmax } from './normalise-minmax.ts';
import { mapPresenti, type Verso, type Vettore } from './vettore.ts';

/**
 * Fixed goalposts: `(x - inf) / (sup - inf)`, cut to [0, 1] unless `tronca` is false, times `scala`.
 * Formula of COINr `n_goalposts` (Becker et al. 2022).
 * @throws Rifiuto when `sup` is not above `inf`.
 */
export function normaliseGoalposts(
  valori: Vettore,
  ampiezza: Pick<Obiettivo, 'inf' | 'sup'>,
  verso: Verso = 1,
  { scala = 1, tronca = true }: { scala?: number; tronca?: boolean } = {},
): (number | null)[] {
  checkAmpiezza(ampiezza);
  return mapPresenti(normaliseMinmax(valori, verso, ampiezza, [0, 1]), (y) =>
    tronca ? scala * Math.min(1, Math.max(0, y)) : scala * y,
  );
}
