import { indirizzi } from '../url/indirizzi.ts';
import type { Atlante } from './atlante.ts';
import { paginaDi } from './pagine.ts';
import { TEMI } from './temi.ts';

/** Root-relative addresses of the pages that have a short one: chapters, profiles, indicatori, indici, temi. */
export function listPagineBrevi(atlante: Atlante): string[] {
  const dati = [...atlante.indicatori, ...atlante.indici].map(({ indicatore }) => indicatore.id);
  return [
    ...atlante.ambiti.flatMap(({ id }) => [
      indirizzi.ambito(id),
      ...dati.map((indicatore) => indirizzi.capitolo(id, indicatore)),
    ]),
    ...dati.map((id) => paginaDi(atlante, id)),
    ...atlante.comuni.map(({ slug }) => indirizzi.comune(slug)),
    ...TEMI.map(({ id }) => indirizzi.tema(id)),
  ];
}
