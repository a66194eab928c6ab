import { ImageRun, Paragraph } from 'docx';
import type { Foglio } from './foglio.ts';

/** A drawing ready for a document: the vectors, and the dots for programs that do not read them. */
export interface Immagine {
  svg: string;
  png: Uint8Array;
  larghezza: number;
  altezza: number;
}

/** A figure of this width fills the line; the others keep its scale. */
const LARGA = 744;
/** Twentieths of a point in a pixel, 96 to the inch. */
const PIXEL = 15;
/** Share of a sheet that a figure may take: one lower than it is wide, so that words keep it company. */
const BASSA = 0.44;
const ALTA = 0.84;

/**
 * The pictures of a figure, one below the other at one scale; they stay with the caption that follows, as
 * many as fit a sheet with it.
 */
export function figuraToDocx(
  immagini: readonly { immagine: Immagine; testo: string }[],
  foglio: Foglio,
): Paragraph[] {
  const larga = Math.max(LARGA, ...immagini.map(({ immagine }) => immagine.larghezza));
  const altezze = immagini.map(({ immagine }) => immagine.altezza);
  const somma = altezze.reduce((a, b) => a + b, 0);
  const pagina = foglio.altezza / PIXEL;
  const piena = foglio.larghezza / PIXEL / larga;
  const insieme = somma * piena <= pagina ? somma : Math.max(...altezze);
  const scala = Math.min(piena, ((insieme < larga ? BASSA : ALTA) * pagina) / insieme);
  return immagini.map(({ immagine, testo }, i) => {
    const seguono = altezze.slice(i).reduce((a, b) => a + b, 0) * scala;
    return new Paragraph({
      keepNext: seguono <= ALTA * pagina,
      spacing: { before: 120, after: 0 },
      children: [makeImmagine(immagine, testo, immagine.larghezza * scala)],
    });
  });
}

/**
 * A picture in the line of the text, with its words for who does not see it.
 *
 * @param larghezza in pixels, 96 to the inch
 */
export function makeImmagine(immagine: Immagine, testo: string, larghezza: number): ImageRun {
  const width = Math.round(larghezza);
  const height = Math.round((larghezza * immagine.altezza) / immagine.larghezza);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(immagine.svg),
    transformation: { width, height },
    fallback: { type: 'png', data: immagine.png },
    altText: { name: testo.slice(0, 60), title: '', description: testo },
  });
}
