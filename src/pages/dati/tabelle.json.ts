import type { APIRoute } from 'astro';
import { atlante, findDerivazione } from '../../database.ts';
import { makeDatiTabelle } from '../../lib/tabelle/codifica.ts';
import type { Derivazione } from '../../lib/traccia/derivazione.ts';

/** The whole database in the compact shape of the tables page. */
export const GET: APIRoute = async () => {
  const derivazioni = new Map<string, Derivazione>();
  for (const { indicatore } of atlante.indicatori) {
    const derivazione = await findDerivazione(indicatore.id);
    if (derivazione) derivazioni.set(indicatore.id, derivazione);
  }
  return new Response(JSON.stringify(makeDatiTabelle(atlante, derivazioni)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
