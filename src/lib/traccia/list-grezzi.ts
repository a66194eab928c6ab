import { COMPARATORI } from '../model.ts';
import type { FonteDerivazione } from './derivazione.ts';

/** Figures of Lombardia and Italia, where a fonte keeps them apart. */
const CONFRONTI = 'confronti.csv';
/** Files that describe others and hold no figure. */
const DESCRIZIONI = ['tracciato.csv'];

/**
 * Raw files that may hold the figure of a territory in a year: one, wherever the fonte has one file, one file a
 * year or one for the comparators. More than one only where the names of the files do not tell.
 */
export function listGrezzi(
  { grezzi }: Pick<FonteDerivazione, 'grezzi'>,
  territorio: string,
  anno: string,
): FonteDerivazione['grezzi'] {
  const comparator = (COMPARATORI as readonly string[]).includes(territorio);
  const apart = grezzi.filter(({ nome }) => nome === CONFRONTI);
  if (comparator && apart.length > 0) return apart;
  const rest = grezzi.filter(({ nome }) => nome !== CONFRONTI && !DESCRIZIONI.includes(nome));
  const ofYear = rest.filter(({ nome }) => nome.includes(anno.slice(0, 4)));
  return ofYear.length > 0 ? ofYear : rest;
}
