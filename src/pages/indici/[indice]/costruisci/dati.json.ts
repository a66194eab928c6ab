import type { APIRoute, GetStaticPaths } from 'astro';
import { atlante } from '../../../../database.ts';
import { makeDatiRicalcolo } from '../../../../lib/index/make-dati-ricalcolo.ts';

export const getStaticPaths = (() =>
  atlante.indici.map((d) => ({ params: { indice: d.indicatore.id } }))) satisfies GetStaticPaths;

/** What the browser needs to compute an index again with the reader's choices. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(makeDatiRicalcolo(atlante.getEsito(params['indice']!))), {
    headers: { 'Content-Type': 'application/json' },
  });
