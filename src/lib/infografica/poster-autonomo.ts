import { writeColori } from '../chart/svg-autonomo.ts';
import { indirizzi } from '../url/indirizzi.ts';
import type { DatiPoster } from './fatti.ts';
import { nomeFile } from './nome-file.ts';
import { makePoster } from './poster.ts';
import type { OpzioniPoster } from './poster.ts';

/** What a poster needs to stand outside the site. */
export interface OpzioniAutonomo extends Omit<OpzioniPoster, 'indirizzo'> {
  /** Text of `src/styles/figure.css`. */
  css: string;
  /** Titillium Web by weight, as data URIs: a picture does not see the fonts of the page that shows it. */
  caratteri: Readonly<Record<400 | 600 | 700, string>>;
}

/** A poster as a file that needs nothing else: colours and fonts in it, the address of its page at the foot. */
export function makePosterAutonomo(
  dati: DatiPoster,
  { css, caratteri, ...opzioni }: OpzioniAutonomo,
): string {
  const indirizzo = `${indirizzi.infografiche()}#${nomeFile(dati.territorio)}`;
  const svg = writeColori(makePoster(dati, { ...opzioni, indirizzo }), css);
  const stile = Object.entries(caratteri).map(
    ([peso, uri]) =>
      `@font-face{font-family:'Titillium Web';font-weight:${peso};src:url(${uri}) format('woff2')}`,
  );
  return svg.replace('<defs>', `<style>${stile.join('')}</style><defs>`);
}
