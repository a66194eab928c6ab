import type { APIRoute } from 'astro';
import { ATLANTE } from '../../config.ts';
import { makeIcs } from '../../lib/calendario/make-ics.ts';
import { listIncontri } from '../../progetto.ts';

/** The meetings, for a calendar that follows this address. */
export const GET: APIRoute = async () =>
  new Response(makeIcs(await listIncontri(), `${ATLANTE.titolo}: incontri`), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
