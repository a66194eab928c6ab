import type { APIRoute } from 'astro';
import { geografia } from '../../database.ts';
import { simboliComuni } from '../../lib/chart/mini-mappa.ts';

/** The shapes that every thumbnail map of the site refers to. */
export const GET: APIRoute = () =>
  new Response(simboliComuni(geografia), { headers: { 'Content-Type': 'image/svg+xml' } });
