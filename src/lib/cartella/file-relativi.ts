import { indirizzoRelativo } from './indirizzo-relativo.ts';

/** Where a file stands, and the base path of the site that it comes from. */
export interface Posto {
  /** Path from the root of the folder. */
  file: string;
  base: string;
}

/** What a browser does not run, or refuses, in a page that no server gave: scripts, their policy, what is loaded before. */
const SENZA_SERVER =
  /<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>|<meta http-equiv="Content-Security-Policy"[^>]*>|<link rel="(?:preload|modulepreload|manifest)"[^>]*>/g;
const INDIRIZZI = /(\s(?:href|src|action|poster))="([^"]*)"/g;

const AVVISO =
  '<div class="contenitore"><p class="avviso">Questa è una copia del sito in una cartella: testi, figure, tabelle e file da ' +
  'scaricare ci sono tutti; la ricerca e le pagine da comporre funzionano solo nel sito.</p></div>';

/**
 * A page of the site for a folder: it reads as it does without scripts, its addresses are relative.
 *
 * @param simboli shapes of the comuni: a browser does not take them from another file of a folder, so a page that
 *   points at them carries them
 */
export function paginaRelativa(html: string, { file, base }: Posto, simboli: string): string {
  const forme = new RegExp(`<use href="${base}geo/comuni\\.svg#`, 'g');
  const usaForme = forme.test(html);
  return html
    .replace(SENZA_SERVER, '')
    .replace(/<\/?noscript>/g, '')
    .replace(forme, '<use href="#')
    .replace(INDIRIZZI, (_, nome: string, indirizzo: string) => {
      return `${nome}="${indirizzoRelativo(indirizzo, file, base)}"`;
    })
    .replace(/<main\b[^>]*>/, (main) => main + AVVISO)
    .replace('</body>', usaForme ? `<div hidden>${simboli}</div></body>` : '</body>');
}

/** A style sheet for a folder: fonts by relative addresses, no room kept for what a script would have put there. */
export function stileRelativo(css: string, { file, base }: Posto): string {
  return css
    .replace(/url\((["']?)([^"')]+)\1\)/g, (_, segno: string, indirizzo: string) => {
      return `url(${segno}${indirizzoRelativo(indirizzo, file, base)}${segno})`;
    })
    .replace(/\(scripting:\s*enabled\)/g, 'not all');
}

/** A drawing of the site for a folder: its links relative. */
export function disegnoRelativo(svg: string, { file, base }: Posto): string {
  return svg.replace(/(\shref)="([^"]*)"/g, (_, nome: string, indirizzo: string) => {
    return `${nome}="${indirizzoRelativo(indirizzo, file, base)}"`;
  });
}
