import regolare from '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2?inline';
import seminero from '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2?inline';
import nero from '@fontsource/titillium-web/files/titillium-web-latin-700-normal.woff2?inline';
import type { APIRoute, GetStaticPaths } from 'astro';
import { ATLANTE } from '../../config.ts';
import { atlante, geografia } from '../../database.ts';
import { makeDatiPoster, TERRITORI_POSTER } from '../../lib/infografica/fatti.ts';
import { nomeFile } from '../../lib/infografica/nome-file.ts';
import { makePosterAutonomo } from '../../lib/infografica/poster-autonomo.ts';
import css from '../../styles/figure.css?raw';

export const getStaticPaths = (() =>
  TERRITORI_POSTER.map((territorio) => ({
    params: { infografica: nomeFile(territorio) },
    props: { territorio },
  }))) satisfies GetStaticPaths;

/** The poster of an ambito, or of the whole area, as a picture that stands alone. */
export const GET: APIRoute = ({ props }) => {
  const { territorio } = props as { territorio: (typeof TERRITORI_POSTER)[number] };
  const svg = makePosterAutonomo(makeDatiPoster(atlante, territorio), {
    topologia: geografia,
    formato: 'schermo',
    firma: `${ATLANTE.titolo}, edizione ${ATLANTE.edizione}`,
    css,
    caratteri: { 400: regolare, 600: seminero, 700: nero },
  });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
