import type { Brano } from './modello.ts';

/** Pieces that the page sets apart by space alone. */
const STACCATI = '.nota, .unita, .nome, .valore, h3, h4, p';
/** The word explained by the glossary stays; its explanation, which opens over the page, does not. */
const SALTATI = 'svg, script, style, template, [popover], .non-stampare, .nascosto';

/** Makes the address of a link absolute; undefined when the link leads nowhere out of the page. */
export type Risolvi = (href: string) => string;

/**
 * The text of an element as stretches, spaces squeezed as a browser does: bold, italic and links kept,
 * everything else plain.
 */
export function readBrani(elemento: Element, risolvi: Risolvi): Brano[] {
  const brani: Brano[] = [];
  walk(elemento, {}, brani, risolvi);
  const ultimo = brani.at(-1);
  if (ultimo) ultimo.testo = ultimo.testo.trimEnd();
  return brani.filter(({ testo }) => testo !== '');
}

/** The text of some stretches, without their looks. */
export const braniToTesto = (brani: readonly Brano[]): string =>
  brani.map(({ testo }) => testo).join('');

function walk(nodo: Node, stile: Omit<Brano, 'testo'>, brani: Brano[], risolvi: Risolvi): void {
  for (const figlio of nodo.childNodes) {
    if (figlio.nodeType === 3) push(figlio.textContent ?? '', stile, brani);
    if (figlio.nodeType !== 1) continue;
    const elemento = figlio as Element;
    if (elemento.matches(SALTATI)) continue;
    if (elemento.localName === 'math') {
      brani.push({ testo: readFormula(elemento), mathml: elemento.outerHTML });
      continue;
    }
    if (elemento.matches('th .nota') && brani.length > 0) push(', ', stile, brani);
    else if (elemento.matches(STACCATI)) push(' ', stile, brani);
    walk(elemento, { ...stile, ...readStile(elemento, risolvi) }, brani, risolvi);
    if (elemento.matches('.occhiello')) push(':', stile, brani);
    if (elemento.matches(STACCATI)) push(' ', stile, brani);
  }
}

/** A formula as letters and signs, without the TeX that it carries for who copies it. */
const readFormula = (math: Element): string =>
  (math.querySelector('semantics > :first-child') ?? math).textContent ?? '';

function readStile(elemento: Element, risolvi: Risolvi): Omit<Brano, 'testo'> {
  if (elemento.matches('strong, b, h3, h4')) return { grassetto: true };
  if (elemento.matches('em, i')) return { corsivo: true };
  const href = elemento.matches('a[href]') ? elemento.getAttribute('href') : null;
  return href === null ? {} : { indirizzo: risolvi(href) };
}

function push(testo: string, stile: Omit<Brano, 'testo'>, brani: Brano[]): void {
  const ultimo = brani.at(-1);
  const prima = ultimo?.testo ?? ' ';
  let pulito = testo.replace(/[ \t\r\n]+/g, ' ');
  if (prima.endsWith(' ')) pulito = pulito.trimStart();
  if (/^[,.;:]/.test(pulito) && ultimo) ultimo.testo = ultimo.testo.trimEnd();
  if (pulito === '') return;
  const stesso =
    ultimo?.mathml === undefined &&
    ultimo &&
    ultimo.grassetto === stile.grassetto &&
    ultimo.corsivo === stile.corsivo &&
    ultimo.indirizzo === stile.indirizzo;
  if (stesso) ultimo.testo += pulito;
  else brani.push({ testo: pulito, ...stile });
}
