import { readFileSync } from 'node:fs';

const FOGLI = [
  'figure.css',
  'base.css',
  'componenti.css',
  'tabella.css',
  'moduli.css',
  'pagine.css',
  'stampa.css',
  'presentazione.css',
  'lastre.css',
  'palco.css',
  'lastre-stampa.css',
];

/** Where the style sheets of the site have their fonts. */
const FONT = /\/fonts\/([\w-]+\.woff2)/g;

/** The style of the slides outside the site. */
export interface Stile {
  css: string;
  /** Files of the fonts that it names, below `public/fonts/`. */
  font: string[];
}

/**
 * The style sheets that slides need.
 *
 * @param toIndirizzo address of a font, given its file
 */
export function readStile(toIndirizzo: (file: string) => string): Stile {
  const css = FOGLI.map((nome) => readFileSync(`src/styles/${nome}`, 'utf8')).join('\n');
  return {
    css: css.replace(FONT, (_, file: string) => toIndirizzo(file)),
    font: [...new Set([...css.matchAll(FONT)].map(([, file]) => file!))],
  };
}

/** A font of the site, in bytes. */
export const readFont = (file: string): Buffer => readFileSync(`public/fonts/${file}`);
