import type { Blocco, Brano, Documento } from './modello.ts';
import { readBrani } from './read-brani.ts';
import {
  makeRisolvi,
  readBlocchi,
  readTestata,
  type Disegni,
  type Luogo,
} from './read-documento.ts';

type Tabella = Extract<Blocco, { tipo: 'tabella' }>;

/**
 * One figure or one table of a page as a document of its own: a figure as its drawings (as its table when
 * no drawing can leave the page), a table with the heading that names it and the source that follows it.
 *
 * @param ancora anchor of the figure (`fig-...`) or of the table (`tab-...`)
 * @returns undefined when the page has no such part, or it holds nothing that can leave the page
 */
export function readParte(
  pagina: Document,
  disegni: Disegni,
  luogo: Luogo,
  ancora: string,
): Documento | undefined {
  const elemento = pagina.getElementById(ancora);
  if (!elemento) return undefined;
  const letti = readBlocchi([elemento], disegni, luogo);
  const figure = letti.filter(({ tipo }) => tipo === 'figura');
  const tabelle = letti
    .filter((blocco): blocco is Tabella => blocco.tipo === 'tabella')
    .map((tabella) => completeTabella(tabella, elemento, luogo));
  const blocchi = figure.length > 0 ? figure : tabelle;
  return blocchi.length > 0 ? { ...readTestata(pagina, luogo), blocchi } : undefined;
}

/** Away from its page a table says also what stands around it there. */
function completeTabella(tabella: Tabella, elemento: Element, luogo: Luogo): Tabella {
  const sopra = findTitolo(elemento);
  const titolo =
    sopra === '' || tabella.titolo.includes(sopra) ? tabella.titolo : `${sopra}. ${tabella.titolo}`;
  const fonte = tabella.fonte.length > 0 ? tabella.fonte : findFonte(elemento, luogo);
  return { ...tabella, titolo, fonte };
}

/** The heading inside a part; failing that, the one that the page says it is labelled by. */
function findTitolo(elemento: Element): string {
  const nome = elemento.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  const titolo =
    elemento.querySelector('h2, h3, h4') ?? elemento.ownerDocument.getElementById(nome);
  return (titolo?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The first source line after a part in its section. */
function findFonte(elemento: Element, luogo: Luogo): Brano[] {
  const sezione = elemento.closest('section') ?? elemento.ownerDocument;
  const vicini = [...sezione.querySelectorAll(`#${elemento.id}, .fonte`)];
  const riga = vicini[vicini.indexOf(elemento) + 1];
  return riga ? readBrani(riga, makeRisolvi(luogo)) : [];
}
