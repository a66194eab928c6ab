import type { APIRoute } from 'astro';
import { atlante } from '../../database.ts';
import { makeQuadroConfronto } from '../../lib/confronta/quadro.ts';

/** The last value of every indicatore in every territory. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(makeQuadroConfronto(atlante)), {
    headers: { 'Content-Type': 'application/json' },
  });
