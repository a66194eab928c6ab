import type { Blocco, Brano, Disegno } from './modello.ts';
import { splitDisegno } from './split-disegno.ts';

const SVG = /<svg\b([^>]*)>([\s\S]*?)<\/svg>/g;
const PAROLE = /<(title|desc)\b[^>]*>[^<]*<\/\1>/g;

/**
 * Takes the drawings out of a page, each as it was written: a reader of HTML would not give back the same
 * XML. In its place stays an empty drawing with its number and its words.
 */
export function takeDisegni(html: string): { testo: string; disegni: string[] } {
  const disegni: string[] = [];
  const testo = html.replace(SVG, (svg, attributi: string, dentro: string) => {
    disegni.push(svg);
    const parole = dentro.match(PAROLE)?.slice(0, 2).join('') ?? '';
    return `<svg${attributi} data-disegno="${String(disegni.length - 1)}">${parole}</svg>`;
  });
  return { testo, disegni };
}

/** The finding, then what is shown: the caption of a figure of the page. */
export function readTitoloFigura(figura: Element): string {
  const parti = ['h2, h3, h4, .posto', '.sottotitolo'].map(
    (scelta) => figura.querySelector(scelta)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
  return parti
    .filter((parte) => parte !== '')
    .map((parte) => parte.replace(/[.]?$/, '.'))
    .join(' ');
}

/** A figure with its drawings in their wide form; undefined when it holds none that can leave the page. */
export function readFigura(
  figura: Element,
  titolo: string,
  fonte: Brano[],
  scritti: readonly string[],
): Extract<Blocco, { tipo: 'figura' }> | undefined {
  const disegni = [...figura.querySelectorAll('svg.disegno')]
    .filter((svg) => !svg.closest('.variante-stretta'))
    .map((svg) => readDisegno(svg, scritti[Number(svg.getAttribute('data-disegno'))]!))
    .filter(({ svg }) => !svg.includes('<use'))
    .flatMap(splitDisegno);
  return disegni.length > 0 ? { tipo: 'figura', titolo, disegni, fonte } : undefined;
}

function readDisegno(svg: Element, scritto: string): Disegno {
  const parole = ['title', 'desc'].map(
    (nome) => svg.querySelector(nome)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
  const [, larghezza = '0', altezza = '0'] =
    /^0 0 ([\d.]+) ([\d.]+)$/.exec(svg.getAttribute('viewBox') ?? '') ?? [];
  return {
    svg: scritto,
    testo: parole.filter((parte) => parte !== '').join('. '),
    larghezza: Number(larghezza),
    altezza: Number(altezza),
  };
}
