import regolare from '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2?inline';
import seminero from '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2?inline';
import nero from '@fontsource/titillium-web/files/titillium-web-latin-700-normal.woff2?inline';
import type { APIRoute, GetStaticPaths } from 'astro';
import { ATLANTE } from '../../config.ts';
import { atlante, geografia } from '../../database.ts';
import { makeDatiPoster, TERRITORI_POSTER } from '../../lib/infografica/fatti.ts';
import { nomeFile } from '../../lib/infografica/nome-file.ts';
import { makePosterAutonomo } from '../../lib/infografica/poster-autonomo.ts';
import { FORMATI_POSTER, type FormatoPoster } from '../../lib/infografica/poster.ts';
import css from '../../styles/figure.css?raw';

interface Poster {
  territorio: (typeof TERRITORI_POSTER)[number];
  formato: FormatoPoster;
}

export const getStaticPaths = (() =>
  TERRITORI_POSTER.flatMap((territorio) =>
    FORMATI_POSTER.map((formato) => ({
      params: { infografica: nomeFile(territorio, formato) },
      props: { territorio, formato } satisfies Poster,
    })),
  )) satisfies GetStaticPaths;

/** The poster of an ambito, or of the whole area, as a picture that stands alone: for screens and for A4. */
export const GET: APIRoute = ({ props }) => {
  const { territorio, formato } = props as Poster;
  const svg = makePosterAutonomo(makeDatiPoster(atlante, territorio), {
    topologia: geografia,
    formato,
    firma: `${ATLANTE.titolo}, edizione ${ATLANTE.edizione}`,
    css,
    caratteri: { 400: regolare, 600: seminero, 700: nero },
  });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
