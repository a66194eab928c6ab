import type { Figura, Larghezza } from './figura.ts';
import { el } from './svg.ts';

/** How a figure takes its place: laid out for the two widths of a page, or for a slide. */
export type Impagina = <T extends Figura & { larghezza: Larghezza }>(
  disegna: (dati: T) => string,
  dati: Omit<T, 'larghezza'>,
) => string;

/**
 * The same figure laid out for a phone and for a wide column; the style sheet shows the one that fits
 * its container (`.figura-cornice`).
 *
 * @example dueLarghezze(serieStorica, dati)
 */
export const dueLarghezze: Impagina = (disegna, dati) => {
  const variante = (larghezza: Larghezza, classe: string) =>
    el(
      'div',
      { class: classe },
      disegna({ ...dati, larghezza, id: `${dati.id}-${String(larghezza)}` } as Parameters<
        typeof disegna
      >[0]),
    );
  return variante(360, 'variante-stretta') + variante(720, 'variante-larga');
};
