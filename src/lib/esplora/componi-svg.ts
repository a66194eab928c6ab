import { el, px } from '../chart/svg.ts';

const DISTANZA = 24;
const TRA = 10;

/**
 * Several drawings as one: columns side by side, the parts of a column one under the other.
 *
 * @param colonne drawings as the functions of `src/lib/chart` return them; an empty text is skipped
 */
export function componiSvg(colonne: readonly (readonly string[])[]): string {
  let x = 0;
  let altezza = 0;
  const pezzi = colonne.map((parti) => {
    let y = 0;
    let larghezza = 0;
    const disegni = parti.filter(Boolean).map((svg) => {
      const { lati, interno } = openSvg(svg);
      const qui = el(
        'g',
        { transform: `translate(${px(x)},${px(y)})`, 'text-anchor': 'middle' },
        interno,
      );
      y += lati[1] + TRA;
      larghezza = Math.max(larghezza, lati[0]);
      return qui;
    });
    x += larghezza + DISTANZA;
    altezza = Math.max(altezza, y);
    return disegni.join('');
  });
  const larghezza = Math.max(0, x - DISTANZA);
  const viewBox = `0 0 ${px(larghezza)} ${px(altezza)}`;
  return el('svg', { viewBox, width: larghezza, height: altezza }, pezzi.join(''));
}

/** What is inside a drawing, without the names that only its own page refers to. */
function openSvg(svg: string): { lati: [number, number]; interno: string } {
  const [, larghezza, altezza] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const interno = svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replace(/<title id=[^>]*>[^<]*<\/title><desc id=[^>]*>[^<]*<\/desc>/, '');
  return { lati: [Number(larghezza), Number(altezza)], interno };
}
