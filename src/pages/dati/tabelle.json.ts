import type { APIRoute } from 'astro';
import { atlante, listDerivazioni } from '../../database.ts';
import { makeDatiTabelle } from '../../lib/tabelle/codifica.ts';

/** The whole database in the compact shape of the tables page. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(makeDatiTabelle(atlante, await listDerivazioni())), {
    headers: { 'Content-Type': 'application/json' },
  });
