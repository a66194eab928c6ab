import { AMBITI } from '../model.ts';
import type { AmbitoId } from '../model.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';
import { AMBITI_INSIEME } from '../territory/estensione.ts';

/**
 * Colours are named here and given in `src/styles/figure.css`, so that the dark scheme and print
 * change them without redrawing a figure.
 */
export const INK = 'var(--ink)';
/** Words of less weight, rules of comparators. */
export const MUTED = 'var(--muted)';
/** Rules and grids. */
export const LINE = 'var(--line)';
/** The ground, and the halo of names over lines. */
export const PAPER = 'var(--paper)';
/** The colour of the atlas, where no ambito has its own. */
export const BLUE = 'var(--blue)';
/** Comuni behind the lines that matter, and other quiet marks. */
export const COMUNE = 'var(--comune)';

function isAmbito(territorio: string): territorio is AmbitoId {
  return (AMBITI as readonly string[]).includes(territorio);
}

/**
 * An ambito has its own colour, a comune the colour of the atlas, a comparator is ink. Ambiti too many to be told
 * apart by colour have that of the atlas.
 */
export function territorioToColore(territorio: string): string {
  const ambito = isAmbito(territorio);
  if (ambito && AMBITI.length <= AMBITI_INSIEME) return `var(--ambito-${territorio})`;
  if (ambito || /^\d{6}$/.test(territorio)) return BLUE;
  return territorio === PROVINCIA.id || territorio === AREA.id ? INK : MUTED;
}

/** How the lines of comparators are told apart without colour: dashes, in pixels. */
export const TRATTI: Readonly<Record<string, string>> = {
  [PROVINCIA.id]: '9 3',
  [AREA.id]: '9 3 2 3',
  lombardia: '5 3',
  italia: '2 2.5',
};
