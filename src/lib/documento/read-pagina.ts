import { parseHTML } from 'linkedom';
import type { Documento } from './modello.ts';
import { readDocumento, type Luogo } from './read-documento.ts';
import { takeDisegni } from './read-figura.ts';

/**
 * Reads a built page of the atlas as a document, where there is no browser.
 * @throws Error when the page has no main heading
 */
export function readPagina(html: string, luogo: Luogo): Documento {
  const { testo, disegni } = takeDisegni(html);
  return readDocumento(parseHTML(testo).document, disegni, luogo);
}
