import type { Figura, Larghezza } from './figura.ts';
import { el } from './svg.ts';

/**
 * The same figure laid out for a phone and for a wide column; the style sheet shows the one that fits
 * its container (`.figura-cornice`).
 *
 * @example dueLarghezze(serieStorica, dati)
 */
export function dueLarghezze<T extends Figura & { larghezza: Larghezza }>(
  disegna: (dati: T) => string,
  dati: Omit<T, 'larghezza'>,
): string {
  const variante = (larghezza: Larghezza, classe: string) =>
    el(
      'div',
      { class: classe },
      disegna({ ...dati, larghezza, id: `${dati.id}-${String(larghezza)}` } as T),
    );
  return variante(360, 'variante-stretta') + variante(720, 'variante-larga');
}
