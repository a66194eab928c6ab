import type { Blocco, Brano, Documento, StileParagrafo } from './modello.ts';
import { braniToTesto, readBrani, type Risolvi } from './read-brani.ts';
import { readFigura, readTitoloFigura } from './read-figura.ts';
import { readTabella } from './read-tabella.ts';

/** Where a page stands. */
export interface Luogo {
  /** Root-relative address of the page, without the base path. */
  indirizzo: string;
  /** Base path of the build. */
  base: string;
  /** Address at which the site is published, with its final slash. */
  sito: string;
}

/** Parts of a page that make no sense on paper, or that a document says in its own way. */
const SALTATI =
  'nav, [hidden], .non-stampare, #porta-via, .legenda-calore, .legenda-segni, .traccia, [popover], form, button, script, style, svg, template, summary';
const STILI: readonly [string, StileParagrafo][] = [
  ['.occhiello', 'occhiello'],
  ['.sommario', 'sommario'],
  ['.cifra > p', 'cifra'],
  ['.nota, .avviso', 'nota'],
];

/** The drawings of a page, by the number that `takeDisegni` gave them. */
export type Disegni = readonly string[];

/**
 * Reads a page of the atlas, parsed by whoever has a parser, as a document: headings, paragraphs, lists,
 * figures, tables, sources.
 *
 * @param disegni what `takeDisegni` took out of the page before it was parsed
 * @throws Error when the page has no main heading
 */
export function readDocumento(pagina: Document, disegni: Disegni, luogo: Luogo): Documento {
  const main = pagina.querySelector('main');
  if (!main?.querySelector('h1')) throw new Error(`${luogo.indirizzo}: a page without h1`);
  return { ...readTestata(pagina, luogo), blocchi: readBlocchi(main.children, disegni, luogo) };
}

/** Some elements of a page as blocks, in reading order. */
export function readBlocchi(elementi: Iterable<Element>, disegni: Disegni, luogo: Luogo): Blocco[] {
  const blocchi: Blocco[] = [];
  for (const elemento of elementi) {
    visit(elemento, blocchi, { risolvi: makeRisolvi(luogo), disegni });
  }
  return blocchi;
}

/** What a page says of itself. */
export function readTestata(
  pagina: Document,
  { indirizzo, sito }: Luogo,
): Omit<Documento, 'blocchi'> {
  const meta = (nome: string) =>
    pagina.querySelector(`meta[property="${nome}"]`)?.getAttribute('content') ?? '';
  return {
    nome: meta('og:title'),
    descrizione: meta('og:description'),
    indirizzo: new URL(indirizzo.slice(1), sito).href,
    citazione: clean(pagina.querySelector('#porta-via .citazione')),
  };
}

/** Links of a page as they are from outside the site. */
export function makeRisolvi({ indirizzo, base, sito }: Luogo): Risolvi {
  const pagina = new URL(indirizzo.slice(1), sito);
  return (href) => {
    const relativo = href.startsWith(base) ? href.slice(base.length) : undefined;
    return new URL(relativo ?? href, relativo === undefined ? pagina : sito).href;
  };
}

interface Lettura {
  risolvi: Risolvi;
  disegni: Disegni;
}

function visit(elemento: Element, blocchi: Blocco[], lettura: Lettura): void {
  const { risolvi } = lettura;
  if (elemento.matches(SALTATI)) return;
  const nome = elemento.localName;
  if (/^h[1-6]$/.test(nome)) pushTitolo(elemento, blocchi);
  else if (nome === 'p' || elemento.matches('.formula')) pushParagrafo(elemento, blocchi, risolvi);
  else if (nome === 'ul' || nome === 'ol') pushElenco(elemento, blocchi, risolvi);
  else if (nome === 'dl') pushDefinizioni(elemento, blocchi, risolvi);
  else if (nome === 'figure') pushFigura(elemento, blocchi, lettura);
  else if (nome === 'table') pushTabella(elemento, [], blocchi);
  else for (const figlio of elemento.children) visit(figlio, blocchi, lettura);
}

function pushTitolo(elemento: Element, blocchi: Blocco[]): void {
  const livello = Math.min(3, Number(elemento.localName.slice(1))) as 1 | 2 | 3;
  blocchi.push({ tipo: 'titolo', livello, testo: clean(elemento) });
}

/** A paragraph; one that holds only a source line belongs to the table or figure before it. */
function pushParagrafo(elemento: Element, blocchi: Blocco[], risolvi: Risolvi): void {
  const brani = readBrani(elemento, risolvi);
  if (brani.length === 0) return;
  const ultimo = blocchi.at(-1);
  const fonte = elemento.querySelector('.fonte');
  if (fonte && clean(fonte) === clean(elemento) && ultimo && 'fonte' in ultimo) {
    ultimo.fonte = brani;
    return;
  }
  const stile = STILI.find(([scelta]) => elemento.matches(scelta))?.[1] ?? 'testo';
  blocchi.push({ tipo: 'paragrafo', stile, brani });
}

function pushElenco(elenco: Element, blocchi: Blocco[], risolvi: Risolvi): void {
  const voci = [...elenco.children]
    .filter((voce) => !voce.matches(SALTATI))
    .map((voce) => readBrani(voce, risolvi))
    .filter((brani) => brani.length > 0);
  if (voci.length === 0) return;
  blocchi.push({ tipo: 'elenco', numerato: elenco.localName === 'ol', voci });
}

/** Terms and what they mean: the term opens its paragraph; lists stay lists. */
function pushDefinizioni(lista: Element, blocchi: Blocco[], risolvi: Risolvi): void {
  let termine: Brano[] = [];
  for (const elemento of lista.children) {
    if (elemento.localName === 'dt') {
      termine = [{ testo: `${clean(elemento)}: `, grassetto: true }];
      continue;
    }
    const voci = elemento.querySelector(':scope > ul');
    if (voci) {
      blocchi.push({ tipo: 'paragrafo', stile: 'testo', brani: termine });
      pushElenco(voci, blocchi, risolvi);
    } else {
      const brani = [...termine, ...readBrani(elemento, risolvi)];
      blocchi.push({ tipo: 'paragrafo', stile: 'testo', brani });
    }
  }
}

function pushFigura(figura: Element, blocchi: Blocco[], { risolvi, disegni }: Lettura): void {
  const riga = figura.querySelector('.fonte');
  const fonte = riga ? readBrani(riga, risolvi) : [];
  const precedente = blocchi.findLast((blocco) => blocco.tipo === 'titolo');
  const titolo = readTitoloFigura(figura) || (precedente?.testo ?? '');
  const letta = readFigura(figura, titolo, fonte, disegni);
  if (letta) blocchi.push(letta);
  for (const tabella of figura.querySelectorAll('table')) pushTabella(tabella, fonte, blocchi);
}

function pushTabella(tabella: Element, fonte: Brano[], blocchi: Blocco[]): void {
  const precedente = blocchi.findLast((blocco) => blocco.tipo === 'titolo');
  const titolo =
    clean(tabella.querySelector('caption')) ||
    (tabella.closest('[aria-label]')?.getAttribute('aria-label') ?? precedente?.testo ?? '');
  blocchi.push(...readTabella(tabella, titolo, fonte));
}

const clean = (elemento: Element | null): string =>
  elemento ? braniToTesto(readBrani(elemento, (href) => href)) : '';
