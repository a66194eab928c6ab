import type { AmbitoId } from '../model.ts';

/**
 * Colours are named here and given in `src/styles/figure.css`, so that the dark scheme and print
 * change them without redrawing a figure.
 */
export const INK = 'var(--ink)';
export const MUTED = 'var(--muted)';
export const LINE = 'var(--line)';
export const PAPER = 'var(--paper)';
export const BLUE = 'var(--blue)';

/** The colour of an ambito. */
export function ambitoToColore(ambito: AmbitoId): string {
  return `var(--ambito-${ambito})`;
}

/** How comparators are told apart without colour: dash of lines, in pixels. */
export const TRATTI: Readonly<Record<string, string>> = {
  'provincia-mb': '7 3',
  'area-accordo': '10 3 2 3',
  lombardia: '4 3',
  italia: '1.5 3',
};
