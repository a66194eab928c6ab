import { atlante } from '../../../database.ts';
import { makeVistaIndice, type VistaIndice } from '../../../lib/indice-vista/vista-indice.ts';

let viste: VistaIndice[] | undefined;

/** The views of all the indices, made once for the whole note. */
export function listIndiciNota(): VistaIndice[] {
  viste ??= atlante.indici.map(({ indicatore }) => makeVistaIndice(atlante, indicatore.id));
  return viste;
}
