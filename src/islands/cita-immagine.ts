/** A figure of the page as a picture that stands on its own: its words, its legend, its source in it. */
import { makeSvgAutonomo } from '../lib/chart/svg-autonomo.ts';
import type { Riferimento } from '../lib/citazione/formati.ts';
import { componiSvg } from '../lib/esplora/componi-svg.ts';
import { indirizzi, withBase } from '../lib/url/indirizzi.ts';
import { saveBlob } from './pagina.ts';
import { svgToPng } from './svg-to-png.ts';

const BASE = import.meta.env.BASE_URL;
const CARATTERI = `${BASE}fonts/`;

/** The drawing of a figure, laid out for the wide column when it has two; a drawing made of another file cannot leave the page. */
export function findDisegno(figura: Element): SVGElement | undefined {
  const svg =
    figura.querySelector<SVGElement>('.figura-cornice .variante-larga svg') ??
    figura.querySelector<SVGElement>('.figura-cornice svg');
  return svg && !svg.querySelector('use') ? svg : undefined;
}

const read = (figura: Element, selettore: string): string =>
  figura.querySelector(selettore)?.textContent.trim().replace(/\s+/g, ' ') ?? '';

/** Hands a figure to the reader as a file. @throws when the page lacks the drawing, or the network the style */
export async function saveImmagine(
  figura: HTMLElement,
  formato: 'svg' | 'png',
  { chiave, raccolta, edizione, indirizzo }: Riferimento,
): Promise<void> {
  const disegno = findDisegno(figura);
  if (!disegno) throw new Error('la figura non ha un disegno');
  const legenda = figura.querySelector('.legenda svg');
  const risposta = await fetch(withBase(BASE, indirizzi.figuraEsplora()));
  const svg = makeSvgAutonomo({
    svg: legenda ? componiSvg([[disegno.outerHTML, legenda.outerHTML]]) : disegno.outerHTML,
    css: await risposta.text(),
    titolo: read(figura, 'h2, h3, .posto'),
    sottotitolo: read(figura, '.sottotitolo'),
    note: [read(figura, '.fonte'), `${raccolta}, edizione ${edizione}, ${indirizzo}`],
  });
  saveBlob(
    `${chiave}.${formato}`,
    formato === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgToPng(svg, CARATTERI),
  );
}
