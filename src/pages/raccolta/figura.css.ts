import type { APIRoute } from 'astro';
import figura from '../../styles/figure.css?raw';
import servizi from '../../styles/servizi.css?raw';
import spina from '../../styles/spina.css?raw';

/** The rules by which the figures of a collection are coloured when they leave the site. */
export const GET: APIRoute = () =>
  new Response([figura, spina, servizi].join('\n'), { headers: { 'Content-Type': 'text/css' } });
