import { nomeFile } from '../infografica/nome-file.ts';

const PAGINA = /^\/(?:ambiti\/([\w-]+\/)?([\w-]+)|(temi|indici)\/([\w-]+))\/$/;

/**
 * Address of the Word document of a page; undefined for pages that have none.
 *
 * @param pagina root-relative address, without the base path
 * @example findIndirizzoDocumento('/ambiti/desio/indice-vecchiaia/') => '/documenti/desio/indice-vecchiaia.docx'
 * @example findIndirizzoDocumento('/temi/casa/') => '/documenti/temi/casa.docx'
 */
export function findIndirizzoDocumento(pagina: string): string | undefined {
  const trovata = PAGINA.exec(pagina);
  if (!trovata) return undefined;
  const [, ambito = '', ultimo, elenco, voce] = trovata;
  return elenco === undefined
    ? `/documenti/${ambito}${ultimo!}.docx`
    : `/documenti/${elenco}/${voce!}.docx`;
}

/** Address of the printed synthesis of an ambito, or of the whole area. */
export const makeIndirizzoSintesi = (territorio: string): string =>
  `/documenti/sintesi/${nomeFile(territorio)}.pdf`;

/** Address of the document that gives the findings back to the third sector. */
export const makeIndirizzoRestituzione = (territorio: string): string =>
  `/documenti/restituzione/${nomeFile(territorio)}.pdf`;
