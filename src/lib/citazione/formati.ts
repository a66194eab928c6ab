import { escapeXml } from '../chart/svg.ts';
import { makeBibtex, makeRis, makeTesto, type Opera } from './citazione.ts';

/** What a page, a figure or a table hands to whoever cites it or shows it elsewhere. */
export interface Riferimento extends Opera {
  /** Short address, for paper. */
  breve?: string;
  /** Address of the figure alone, for another site's frame. */
  incorpora?: string;
  /** Height of that frame, in a column like that of the page. */
  altezza?: number;
}

/**
 * What a page says of itself, with whole addresses: while nobody has said where the site is published, it is
 * where the reader has found it.
 *
 * @param testo JSON of a {@link Riferimento}
 * @param qui whole address of the page
 */
export function readRiferimento(testo: string, qui: string): Riferimento {
  const letto = JSON.parse(testo) as Riferimento;
  const intero = (indirizzo: string) => new URL(indirizzo, qui).href;
  return {
    ...letto,
    indirizzo: intero(letto.indirizzo),
    ...(letto.ultima && { ultima: intero(letto.ultima) }),
    ...(letto.incorpora && { incorpora: intero(letto.incorpora) }),
  };
}

/** The forms that a citation may take, in the order in which they are offered. */
export const FORMATI = [
  { id: 'testo', nome: 'Citazione in parole' },
  { id: 'bibtex', nome: 'BibTeX', file: { estensione: 'bib', tipo: 'application/x-bibtex' } },
  {
    id: 'ris',
    nome: 'RIS',
    file: { estensione: 'ris', tipo: 'application/x-research-info-systems' },
  },
  { id: 'html', nome: 'Link HTML' },
  { id: 'incorpora', nome: 'Codice per incorporare la figura' },
] as const satisfies readonly {
  id: string;
  nome: string;
  file?: { estensione: string; tipo: string };
}[];

/** A format of citation. */
export type FormatoId = (typeof FORMATI)[number]['id'];

function makeLink({ titolo, raccolta, edizione, indirizzo, ultima }: Riferimento): string {
  const oggi = ultima ? ` (<a href="${escapeXml(ultima)}">ultima edizione</a>)` : '';
  return `<a href="${escapeXml(indirizzo)}">${escapeXml(titolo)}</a>, ${escapeXml(raccolta)}, edizione ${edizione}${oggi}`;
}

/** Most figures with their words fit in it. */
const ALTEZZA = 720;

/** A frame as wide as the column that holds it. */
const makeCornice = (
  { titolo, raccolta, altezza = ALTEZZA }: Riferimento,
  indirizzo: string,
): string =>
  `<iframe src="${escapeXml(indirizzo)}" title="${escapeXml(`${titolo} (${raccolta})`)}" width="100%" height="${String(altezza)}" loading="lazy" style="border: 0"></iframe>`;

/** A citation in one of its forms; empty when the thing cited has no such form. */
export function makeFormato(formato: FormatoId, riferimento: Riferimento): string {
  switch (formato) {
    case 'testo':
      return makeTesto(riferimento);
    case 'bibtex':
      return makeBibtex(riferimento);
    case 'ris':
      return makeRis(riferimento);
    case 'html':
      return makeLink(riferimento);
    case 'incorpora':
      return riferimento.incorpora ? makeCornice(riferimento, riferimento.incorpora) : '';
  }
}
