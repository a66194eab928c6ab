import { px } from './svg.ts';

/**
 * Says where a figure taller than a sheet of paper may be cut: the gaps between its groups.
 *
 * @param altezze heights from the top of the drawing, ascending
 */
export const markTagli = (svg: string, altezze: readonly number[]): string =>
  svg.replace('<svg ', `<svg data-tagli="${altezze.map(px).join(' ')}" `);

/** The heights that {@link markTagli} wrote; none for a figure that must stay whole. */
export const readTagli = (svg: string): number[] =>
  (/^<svg[^>]*\sdata-tagli="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number).filter(Boolean);
