import { indirizzi } from '../url/indirizzi.ts';
import type { Atlante } from './atlante.ts';

/** Address of the page of an indicatore, or of an indice. */
export function paginaDi(atlante: Pick<Atlante, 'isIndice'>, id: string): string {
  return atlante.isIndice(id) ? indirizzi.indice(id) : indirizzi.indicatore(id);
}

/** Address of the file with all the values of an indicatore, or of an indice (which has no workbook). */
export function fileDi(
  atlante: Pick<Atlante, 'isIndice'>,
  id: string,
  formato: 'csv' | 'json' | 'xlsx',
): string {
  return indirizzi.fileDati(`${atlante.isIndice(id) ? 'indici' : 'indicatori'}/${id}.${formato}`);
}
