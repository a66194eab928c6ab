import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { ATLANTE } from '../../config.ts';
import { atlante } from '../../database.ts';
import { href } from '../../href.ts';
import { formatAtom, listAggiornamenti } from '../../lib/atlante/aggiornamenti.ts';
import { indirizzi } from '../../lib/url/indirizzi.ts';

/** Feed of the updates of the data: fonti acquired, values revised. */
export const GET: APIRoute = async () => {
  const revisioni = (await getCollection('revisioni')).map(({ data }) => data);
  const aggiornamenti = listAggiornamenti(atlante.fonti, revisioni, {
    fonte: (id) => href(`${indirizzi.metodo()}#fonte-${id}`),
    revisione: (id) => href(`${indirizzi.qualita()}#revisione-${id}`),
  });
  return new Response(
    formatAtom(aggiornamenti, {
      titolo: ATLANTE.titolo,
      pagina: href(indirizzi.qualita()),
      feed: href(indirizzi.aggiornamenti()),
    }),
    { headers: { 'Content-Type': 'application/atom+xml' } },
  );
};
