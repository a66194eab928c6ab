import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { drawingDocument } from './drawing-dom.ts';
import type { Figura } from './figura.ts';
import { describeFigura, el, px } from './svg.ts';

/**
 * Draws a Plot chart as an SVG string that can stand in any page: named and described root, ids
 * that depend on the figure alone, coordinates at one decimal, no inline style.
 *
 * @param classe what the figure is, for the style sheet: `serie`, `classifica`...
 * @param opzioni made by a pure `xToPlot`; the territory of a mark, given as `ariaLabel`, becomes
 *   `data-t`, because Plot has no channel for data attributes
 */
export function renderPlot(figura: Figura, classe: string, opzioni: PlotOptions): string {
  const svg = Plot.plot({
    r: { type: 'identity' },
    ...opzioni,
    document: drawingDocument,
  });
  const { attributi, contenuto } = describeFigura(figura);
  const larghezza = svg.getAttribute('width') ?? '0';
  const altezza = svg.getAttribute('height') ?? '0';
  const interno = tidyMarkup(svg.innerHTML, figura.id);
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `disegno disegno-${classe}`,
      viewBox: `0 0 ${larghezza} ${altezza}`,
      width: larghezza,
      height: altezza,
      'text-anchor': 'middle',
      role: 'img',
      ...attributi,
    },
    contenuto + interno,
  );
}

function tidyMarkup(markup: string, prefisso: string): string {
  const pulito = markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<g\b[^>]*>/g, (tag) => tag.replace(/ aria-(?:label|description|hidden)="[^"]*"/g, ''))
    .replace(/ aria-label="/g, ' data-t="')
    .replace(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|transform|dx|dy)="[^"]*"/g, roundNumbers)
    .replace(/\s*\n\s*/g, '');
  return renumberIds(pulito, prefisso);
}

function roundNumbers(testo: string): string {
  return testo.replace(/-?\d+\.\d+(?:e-?\d+)?(?!em|[\d.])/g, (n) => px(Number(n)));
}

/** Plot numbers clip paths and markers from a counter of the process; a figure must not depend on it. */
function renumberIds(markup: string, prefisso: string): string {
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  return ids.reduce(
    (testo, id, i) =>
      testo
        .replaceAll(`id="${id}"`, `id="${prefisso}-${String(i + 1)}"`)
        .replaceAll(`#${id})`, `#${prefisso}-${String(i + 1)})`),
    markup,
  );
}
