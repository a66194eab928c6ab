import { escapeXml } from '../chart/svg.ts';
import { formatPoliticaMeta, POLITICA } from '../sicurezza/politica.ts';

/** A built page and what its frame says besides. */
export interface PaginaFigure {
  html: string;
  /** Link to the page, with its base path. */
  pagina: string;
  /** "Atlante sociale della Brianza, edizione 2026-11": who speaks, and when. */
  firma: string;
}

const FIGURA = /<figure class="figura[^>]*>[\s\S]*?<\/figure>/g;
/** What a figure offers to who reads it in its page: panels, controls that a script fills, links to the rest of the page. */
const SOLO_IN_PAGINA = [
  /<details class="apri cita[\s\S]*?<\/details>/g,
  /<div class="comandi-figura[^>]*><\/div>/g,
  /<a class="non-stampare"[\s\S]*?<\/a>/g,
];
const FOGLIO = /<link rel="stylesheet"[^>]*>/g;

const readMeta = (html: string, nome: RegExp): string => nome.exec(html)?.[1] ?? '';

/** Alone, a figure is one level below the name of the page, wherever it was. */
const raise = (figura: string): string => figura.replace(/<h3([\s\S]*?)<\/h3>/, '<h2$1</h2>');

/**
 * The figures of a page for another site's frame: no menu, no script, their source, a link to the page. The
 * anchor chooses one (`#fig-mappa`): the style sheet hides the others.
 *
 * @returns undefined when the page has no figure that can be cited
 */
export function paginaToIncorpora({ html, pagina, firma }: PaginaFigure): string | undefined {
  const figure = [...html.matchAll(FIGURA)]
    .map(([figura]) => figura)
    .filter((figura) => figura.includes('class="apri cita'))
    .map((figura) =>
      raise(SOLO_IN_PAGINA.reduce((testo, parte) => testo.replace(parte, ''), figura)),
    );
  if (figure.length === 0) return undefined;
  const nome = readMeta(html, /<meta property="og:title" content="([^"]*)"/);
  const canonico = readMeta(html, /<link rel="canonical" href="([^"]*)"/);
  const link = escapeXml(pagina);
  return [
    '<!doctype html><html lang="it"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(formatPoliticaMeta(POLITICA))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    // A link leaves the frame: the page that holds it is another site's.
    '<base target="_top">',
    `<title>${nome}, figure · ${escapeXml(firma)}</title>`,
    `<meta name="description" content="${nome}: le figure dell’atlante da incorporare.">`,
    `<meta name="robots" content="noindex"><link rel="canonical" href="${canonico || link}">`,
    ...(html.match(FOGLIO) ?? []),
    `</head><body class="incorporata"><main><h1 class="nascosto">${nome}</h1>`,
    ...figure,
    `<p class="nota"><a href="${link}">${nome}</a>, ${escapeXml(firma)}</p>`,
    '</main></body></html>\n',
  ].join('');
}
