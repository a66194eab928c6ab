import { escapeXml } from '../chart/svg.ts';
import { blocchiToHtml, type Impaginato, type Voce } from './blocchi-to-html.ts';
import type { Blocco } from './modello.ts';

/** The words and the drawing of the cover. */
export interface Copertina {
  titolo: string;
  sottotitolo: string;
  /** What the document says, in a sentence. */
  descrizione: string;
  atlante: string;
  edizione: string;
  indirizzo: string;
  /** Map of the ambiti, as SVG. */
  mappa: string;
  /** Ambito in relief on the map: none for the whole area. */
  ambito?: string;
}

/**
 * A synthesis as a page to print: cover, contents, text, lists of figures and tables.
 *
 * @param css style sheets, fonts included
 * @param pagine page of each anchor; empty on the first pass, when nobody knows it yet
 */
export function sintesiToHtml(
  blocchi: readonly Blocco[],
  copertina: Copertina,
  css: string,
  pagine: ReadonlyMap<string, number>,
): string {
  const impaginato = blocchiToHtml(blocchi);
  const { titoli, figure, tabelle, html } = impaginato;
  const { titolo, sottotitolo, descrizione, atlante } = copertina;
  const indice = titoli
    .filter(({ livello }) => livello <= 2)
    .map((voce) => writeVoce(voce, pagine, voce.livello === 1 ? 'primo' : ''))
    .join('');
  return `<!doctype html><html lang="it"><head><meta charset="utf-8">
<title>${escapeXml(`${titolo}. ${sottotitolo}`)}</title>
<meta name="description" content="${escapeXml(descrizione)}">
<style>:root{--testata:${quoteCss(`${atlante} · ${titolo}: ${sottotitolo}`)}}${css}${writeTestate(impaginato)}</style></head><body>
${writeCopertina(copertina)}
<nav aria-label="Indice"><p class="titolo-indice">Indice</p><ol class="colonne">${indice}</ol></nav>
${writeElenco('Elenco delle figure', figure, pagine)}
${writeElenco('Elenco delle tabelle', tabelle, pagine)}
<main>${html}</main></body></html>`;
}

/** The cover of a printed document. */
export function writeCopertina(copertina: Copertina): string {
  const { titolo, sottotitolo, descrizione, atlante, edizione, indirizzo } = copertina;
  const { mappa, ambito = 'tutti' } = copertina;
  return `<header class="copertina rilievo-${ambito}"><p class="atlante">${escapeXml(atlante)}</p>
<h1>${escapeXml(titolo)}</h1><p class="sottotitolo">${escapeXml(sottotitolo)}</p>
<p class="descrizione">${escapeXml(descrizione)}</p><div class="mappa-copertina">${mappa}</div>
<p class="nota">Edizione ${escapeXml(edizione)} · <a href="${escapeXml(indirizzo)}">${escapeXml(indirizzo)}</a></p></header>`;
}

function writeElenco(
  nome: string,
  voci: readonly Voce[],
  pagine: ReadonlyMap<string, number>,
): string {
  if (voci.length === 0) return '';
  const righe = voci.map((voce) => writeVoce(voce, pagine, '')).join('');
  return `<nav aria-label="${nome}"><p class="titolo-indice">${nome}</p><ol class="fitto">${righe}</ol></nav>`;
}

function writeVoce(
  { ancora, testo }: Voce,
  pagine: ReadonlyMap<string, number>,
  classe: string,
): string {
  const pagina = pagine.get(ancora);
  return `<li${classe ? ` class="${classe}"` : ''}><a href="#${ancora}">${escapeXml(testo)}</a><span>${pagina === undefined ? '000' : String(pagina)}</span></li>`;
}

/** The heading of its part over each page: pages have names, because no browser keeps a running text. */
const writeTestate = ({ titoli }: Impaginato): string =>
  titoli
    .filter(({ livello }) => livello === 1)
    .map(({ testo }, i) => {
      const nome = `s${String(i + 1)}`;
      return `.${nome}{page:${nome}}@page ${nome}{@top-right{content:${quoteCss(testo)}}}`;
    })
    .join('');

/** A CSS string that may stand inside a style element. */
export const quoteCss = (testo: string): string =>
  `"${testo.replace(/["\\<]/g, (segno) => `\\${segno.codePointAt(0)!.toString(16)} `)}"`;
