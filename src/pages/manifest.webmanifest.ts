import type { APIRoute } from 'astro';
import { ATLANTE } from '../config.ts';

/** What the atlas is to a telephone that keeps it among its programs; addresses are relative to this file. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: ATLANTE.titolo,
      short_name: 'Atlante sociale',
      lang: 'it',
      start_url: './',
      scope: './',
      display: 'minimal-ui',
      background_color: '#ffffff',
      theme_color: '#0066cc',
      icons: [
        { src: 'icone/icona.svg', type: 'image/svg+xml', sizes: 'any' },
        { src: 'icone/icona-192.png', type: 'image/png', sizes: '192x192' },
        { src: 'icone/icona-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
