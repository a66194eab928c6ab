import { inlineStile } from '../chart/inline-stile.ts';
import { px } from '../chart/svg.ts';
import { writeColori } from '../chart/svg-autonomo.ts';
import type { Disegno } from './modello.ts';

/** Room around a drawing for the letters that lean out of it. */
const MARGINE = 6;
/** Names for a narrow screen: a document has the wide ones. */
const STRETTI = /<g class="nomi(?: nomi)?-stretto">.*?<\/g>/gs;
const ALONI = /<(g|text)\b([^>]*) paint-order="stroke"([^>]*)>(.*?)<\/\1>/gs;
const TRATTO = / stroke(?:-[\w-]+)?="[^"]*"/g;

/**
 * A drawing of a page as a file of its own, which any program draws alike: white paper, colours of the
 * light scheme, looks as attributes.
 *
 * @param css text of the style sheets of figures
 */
export function disegnoToSvg({ svg, larghezza, altezza }: Disegno, css: string): string {
  const [, y = '0'] = / viewBox="\S+ (\S+)/.exec(svg) ?? [];
  const riquadro = [-MARGINE, Number(y) - MARGINE, larghezza + 2 * MARGINE, altezza + 2 * MARGINE];
  const [x0, y0, largo, alto] = riquadro.map(px);
  const foglio = `<rect x="${x0!}" y="${y0!}" width="${largo!}" height="${alto!}" fill="#ffffff"/>`;
  return writeAloni(writeColori(inlineStile(svg.replace(STRETTI, ''), css), css)).replace(
    /^<svg[^>]*>/,
    (radice) =>
      radice
        .replace(/ viewBox="[^"]*"/, ` viewBox="${[x0, y0, largo, alto].join(' ')}"`)
        .replace(/ width="[^"]*"/, ` width="${largo!}"`)
        .replace(/ height="[^"]*"/, ` height="${alto!}"`) + foglio,
  );
}

/**
 * Letters with a halo, written twice: the halo, then the letters on it. Programs for offices do not know
 * an order of painting, and would lay the halo over the letters.
 */
const writeAloni = (svg: string): string =>
  svg.replace(ALONI, (_tutto, nome: string, prima: string, dopo: string, dentro: string) => {
    const attributi = prima + dopo;
    return (
      `<${nome}${attributi}>${dentro}</${nome}>` +
      `<${nome}${attributi.replace(TRATTO, '')}>${dentro}</${nome}>`
    );
  });
