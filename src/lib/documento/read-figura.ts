import type { Blocco, Brano, Disegno } from './modello.ts';
import { splitDisegno } from './split-disegno.ts';

/** Where drawings open and close: one may hold another. */
const SVG = /<svg\b([^>]*)>|<\/svg>/g;
const PAROLE = /<(title|desc)\b[^>]*>[^<]*<\/\1>/g;

/**
 * Takes the drawings out of a page, each as it was written: a reader of HTML would not give back the same
 * XML. In its place stays an empty drawing with its number and its words.
 */
export function takeDisegni(html: string): { testo: string; disegni: string[] } {
  const disegni: string[] = [];
  let testo = '';
  let fine = 0;
  let aperti = 0;
  for (const { 0: tag, 1: attributi, index } of html.matchAll(SVG)) {
    if (attributi !== undefined) {
      if (aperti === 0) {
        testo += `${html.slice(fine, index)}<svg${attributi} data-disegno="${String(disegni.length)}">`;
        fine = index;
      }
      aperti += 1;
    } else if (aperti > 0) {
      aperti -= 1;
      if (aperti > 0) continue;
      const svg = html.slice(fine, index + tag.length);
      testo += `${svg.match(PAROLE)?.slice(0, 2).join('') ?? ''}</svg>`;
      disegni.push(svg);
      fine = index + tag.length;
    }
  }
  return { testo: testo + html.slice(fine), disegni };
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
