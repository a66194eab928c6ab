import { escapeXml } from '../chart/svg.ts';
import { formatPoliticaMeta, POLITICA } from '../sicurezza/politica.ts';

/** A page that leads elsewhere. */
export interface Rinvio {
  titolo: string;
  /** Link, with its base path. */
  meta: string;
  /** Words of the link. */
  testo: string;
  canonico: string;
  /** Ids of the figures and tables of the page: each has its own link, under the same id. */
  ancore?: readonly string[];
  /** Script that carries the anchor along: a page that leads elsewhere by itself forgets it. */
  script?: string;
}

/** A page that leads to another at once, without a script; whoever stops it finds the link. */
export function makeRinvio({ titolo, meta, testo, canonico, ancore = [], script }: Rinvio): string {
  const a = escapeXml(meta);
  const parti = ancore.map((id) => `<p><a id="${id}" href="${a}#${id}">${id}</a></p>`).join('');
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escapeXml(formatPoliticaMeta(POLITICA))}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${a}"><title>${escapeXml(titolo)}</title><meta name="description" content="${escapeXml(`Porta a ${testo}`)}"><meta name="robots" content="noindex"><link rel="canonical" href="${escapeXml(canonico)}">${script ? `<script src="${escapeXml(script)}"></script>` : ''}</head><body><main><h1>${escapeXml(titolo)}</h1><p><a href="${a}">${escapeXml(testo)}</a></p>${parti}</main></body></html>\n`;
}
