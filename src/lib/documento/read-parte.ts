import { findFonte } from './find-fonte.ts';
import type { Blocco, Documento } from './modello.ts';
import { readBrani } from './read-brani.ts';
import {
  makeRisolvi,
  readBlocchi,
  readTestata,
  type Disegni,
  type Luogo,
} from './read-documento.ts';

type Tabella = Extract<Blocco, { tipo: 'tabella' }>;

/** A figure or a table as a document of its own, which keeps the name of its page. */
export interface Parte extends Documento {
  /** What the part says, in one sentence. */
  titolo: string;
}

/**
 * One figure or one table of a page as a document of its own: a figure as its drawings (as its table when
 * no drawing can leave the page), a table with the heading that names it and the source that follows it.
 *
 * @param ancora anchor of the figure (`fig-...`) or of the table (`tab-...`)
 * @returns undefined when the page has no such part, or it holds nothing that can leave the page: no name, or
 * no source that travels with its figures
 */
export function readParte(
  pagina: Document,
  disegni: Disegni,
  luogo: Luogo,
  ancora: string,
): Parte | undefined {
  const elemento = pagina.getElementById(ancora);
  if (!elemento) return undefined;
  const letti = readBlocchi([elemento], disegni, luogo);
  const figure = letti.filter((blocco) => blocco.tipo === 'figura');
  const tabelle = letti
    .filter((blocco): blocco is Tabella => blocco.tipo === 'tabella')
    .map((tabella) => completeTabella(tabella, elemento, luogo));
  const blocchi = figure.length > 0 ? figure : tabelle;
  const [primo] = blocchi;
  const titolo = findTitolo(elemento) || (primo?.titolo ?? '');
  if (!primo || primo.fonte.length === 0 || titolo === '') return undefined;
  return { ...readTestata(pagina, luogo), titolo, blocchi };
}

/** Away from its page a table says also what stands around it there. */
function completeTabella(tabella: Tabella, elemento: Element, luogo: Luogo): Tabella {
  const sopra = findTitolo(elemento);
  const riga = findFonte(elemento);
  const titolo =
    sopra === '' || tabella.titolo.includes(sopra) ? tabella.titolo : `${sopra}. ${tabella.titolo}`;
  if (tabella.fonte.length > 0 || !riga) return { ...tabella, titolo };
  return { ...tabella, titolo, fonte: readBrani(riga, makeRisolvi(luogo)) };
}

/** The heading inside a part; failing that, the one that the page says it is labelled by. */
function findTitolo(elemento: Element): string {
  const nome = elemento.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  const titolo =
    elemento.querySelector('h2, h3, h4, .posto') ?? elemento.ownerDocument.getElementById(nome);
  return (titolo?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
