import type { APIRoute } from 'astro';
import bivariata from '../../../styles/bivariata.css?raw';
import figura from '../../../styles/figure.css?raw';

/** The rules by which a picture that leaves the explorer is coloured. */
export const GET: APIRoute = () =>
  new Response(`${figura}\n${bivariata}`, { headers: { 'Content-Type': 'text/css' } });
