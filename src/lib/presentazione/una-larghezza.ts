import type { Impagina } from '../chart/due-larghezze.ts';
import type { Larghezza } from '../chart/figura.ts';

/**
 * Lays figures out at one width alone: a slide has one size, and shows a narrow drawing enlarged, so
 * that its letters are read from the last row.
 *
 * @example disegnaClassifica(vista, parole, unaLarghezza(540))
 */
export const unaLarghezza =
  (larghezza: Larghezza): Impagina =>
  (disegna, dati) =>
    disegna({ ...dati, larghezza } as Parameters<typeof disegna>[0]);
