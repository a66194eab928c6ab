import { inlineStile } from '../chart/inline-stile.ts';
import { px } from '../chart/svg.ts';
import { writeColori } from '../chart/svg-autonomo.ts';
import type { Disegno } from './modello.ts';

/** Room beside a drawing, and above and below it, for the letters that lean out of it. */
const MARGINE = 12;
const CIGLIO = 4;
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
  const [, cima = '0'] = / viewBox="\S+ (\S+)/.exec(svg) ?? [];
  const [x, y] = [-MARGINE, Number(cima) - CIGLIO];
  const [largo, alto] = [larghezza + 2 * MARGINE, altezza + 2 * CIGLIO];
  // One more all around: an edge that falls inside a dot would let it through.
  const [x1, y1, largo1, alto1] = [x - 1, y - 1, largo + 2, alto + 2].map(px);
  const foglio = `<rect x="${x1!}" y="${y1!}" width="${largo1!}" height="${alto1!}" fill="#ffffff"/>`;
  return writeAloni(writeColori(inlineStile(svg.replace(STRETTI, ''), css), css)).replace(
    /^<svg[^>]*>/,
    (radice) =>
      radice
        .replace(/ viewBox="[^"]*"/, ` viewBox="${[x, y, largo, alto].map(px).join(' ')}"`)
        .replace(/ width="[^"]*"/, ` width="${px(largo)}"`)
        .replace(/ height="[^"]*"/, ` height="${px(alto)}"`) + foglio,
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
