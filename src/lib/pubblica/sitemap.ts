import { escapeXml } from '../chart/svg.ts';

/** What a built page says of itself to who searches. */
export interface Testata {
  noindex: boolean;
  /** Address of the page that lasts, as the page writes it. */
  canonico: string | undefined;
}

/** Reads the head of a built page. */
export function readTestata(html: string): Testata {
  const testa = html.slice(0, html.indexOf('<body'));
  return {
    noindex: /<meta name="robots" content="[^"]*noindex/u.test(testa),
    canonico: /<link rel="canonical" href="([^"]*)"/u.exec(testa)?.[1],
  };
}

/**
 * The map of the site for who searches (sitemaps.org 0.9).
 *
 * @param percorsi root-relative addresses of the pages, without the base path
 * @param sito address at which the site is published, with its final slash
 */
export const makeSitemap = (percorsi: readonly string[], sito: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...percorsi.map((p) => `<url><loc>${escapeXml(new URL(p.slice(1), sito).href)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');

/** Everybody may read everything: pages that a search must not return say it themselves. */
export const makeRobots = (sito: string): string =>
  `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', sito).href}\n`;
