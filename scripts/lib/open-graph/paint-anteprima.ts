import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { ATLANTE } from '../../../src/config.ts';
import { drawAnteprima } from '../../../src/lib/anteprima/draw-anteprima.ts';
import type { Anteprima } from '../../../src/lib/anteprima/read-anteprima.ts';

/** The colours of a map and of its letters: more would only make the file larger. */
const COLORI = 64;

const css = readFileSync('src/styles/figure.css', 'utf8');

/** The picture of a page as SVG. */
export const disegnaAnteprima = (anteprima: Anteprima): string =>
  drawAnteprima(anteprima, css, ATLANTE.titolo);

/** The picture of a page as PNG. The letters must have been prepared (`useFont`). */
export const paintAnteprima = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg))
    .removeAlpha()
    .png({ palette: true, colours: COLORI, effort: 1, dither: 0, compressionLevel: 9 })
    .toBuffer();
