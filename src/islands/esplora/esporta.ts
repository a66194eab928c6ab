/** The picture that leaves the page: title, legend, source and address inside it. */
import { componiSvg } from '../../lib/esplora/componi-svg.ts';
import type { Tavola } from '../../lib/esplora/make-tavola.ts';
import { makeSvgAutonomo } from '../../lib/chart/svg-autonomo.ts';

/** What an image to save is made of. */
export interface Immagine {
  tavole: readonly Tavola[];
  css: string;
  /** Fonte with licence, then the address. */
  note: string[];
}

/** Two maps side by side keep their own words above each; one alone gives its words to the picture. */
export function makeImmagine({ tavole, css, note }: Immagine): string {
  const [prima] = tavole;
  return makeSvgAutonomo({
    svg: componiSvg(tavole.map((t) => [t.mappa, t.legenda])),
    css,
    titolo: tavole.map((t) => t.titolo).join(' | '),
    sottotitolo:
      tavole.length > 1
        ? tavole.map((t, i) => `${i === 0 ? 'A sinistra' : 'A destra'}: ${t.sottotitolo}`).join(' ')
        : (prima?.sottotitolo ?? ''),
    note,
  });
}
