import { escapeXml } from '../chart/svg.ts';
import { blocchiToHtml } from './blocchi-to-html.ts';
import type { Blocco } from './modello.ts';

/** The words of the cover. */
export interface Copertina {
  titolo: string;
  sottotitolo: string;
  atlante: string;
  edizione: string;
  indirizzo: string;
}

/**
 * A synthesis as a page to print: cover, table of contents, text.
 *
 * @param css style sheets, fonts included
 * @param pagine page of each heading, in order; empty on the first pass, when nobody knows it yet
 */
export function sintesiToHtml(
  blocchi: readonly Blocco[],
  copertina: Copertina,
  css: string,
  pagine: readonly number[],
): string {
  const { html, titoli } = blocchiToHtml(blocchi);
  const { titolo, sottotitolo, atlante, edizione, indirizzo } = copertina;
  const indice = titoli
    .map((voce, i) => ({ ...voce, pagina: pagine[i] }))
    .filter(({ livello }) => livello <= 2)
    .map(
      ({ livello, testo, ancora, pagina }) =>
        `<li${livello === 1 ? ' class="primo"' : ''}><a href="#${ancora}">${escapeXml(testo)}</a><span>${pagina === undefined ? '000' : String(pagina)}</span></li>`,
    )
    .join('');
  const testata = `${atlante} · ${titolo}: ${sottotitolo}`;
  return `<!doctype html><html lang="it"><head><meta charset="utf-8">
<title>${escapeXml(`${titolo}. ${sottotitolo}`)}</title>
<style>:root{--testata:"${testata}"}${css}</style></head><body>
<header><h1>${escapeXml(titolo)}</h1><p class="sommario">${escapeXml(sottotitolo)}</p>
<p class="nota">${escapeXml(atlante)}, edizione ${escapeXml(edizione)}. <a href="${escapeXml(indirizzo)}">${escapeXml(indirizzo)}</a></p></header>
<nav aria-label="Indice"><p class="titolo-indice">Indice</p><ol>${indice}</ol></nav>
<main>${html}</main></body></html>`;
}
