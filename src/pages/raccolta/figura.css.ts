import type { APIRoute } from 'astro';
import figura from '../../styles/figure.css?raw';
import spina from '../../styles/spina.css?raw';

/** The rules by which the figures of a collection are coloured when they leave the site. */
export const GET: APIRoute = () =>
  new Response(`${figura}\n${spina}`, { headers: { 'Content-Type': 'text/css' } });
