import { indirizzi } from '../url/indirizzi.ts';
import type { Atlante } from './atlante.ts';
import { fileDi } from './pagine.ts';

/** A file of data as a page offers it. */
export interface FileDati {
  nome: string;
  /** Root-relative address. */
  indirizzo: string;
}

const PAGINA_DATI = /^\/(?:ambiti\/[\w-]+|indicatori|indici)\/([\w-]+)\/$/;
const PROFILO = /^\/(ambiti|comuni)\/([\w-]+)\/$/;

/**
 * The files with the data of a page: of its indicatore, of its indice, or of the ambito that it is in; none for
 * the others. An indice has no workbook of its own.
 *
 * @param indirizzo root-relative address of the page
 */
export function listFilePagina(
  atlante: Pick<Atlante, 'isIndice' | 'comuni'>,
  indirizzo: string,
): FileDati[] {
  const [, id] = PAGINA_DATI.exec(indirizzo) ?? [];
  if (id !== undefined) {
    const csv = { nome: 'CSV', indirizzo: fileDi(atlante, id, 'csv') };
    if (atlante.isIndice(id)) return [csv];
    return [csv, { nome: 'XLSX', indirizzo: fileDi(atlante, id, 'xlsx') }];
  }
  const [, elenco, nome] = PROFILO.exec(indirizzo) ?? [];
  const ambito =
    elenco === 'comuni' ? atlante.comuni.find(({ slug }) => slug === nome)?.ambito : nome;
  if (ambito === undefined) return [];
  return (['csv', 'xlsx'] as const).map((formato) => ({
    nome: `${formato.toUpperCase()} dell’ambito`,
    indirizzo: indirizzi.fileDati(`ambiti/${ambito}.${formato}`),
  }));
}
