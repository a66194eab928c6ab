import type { Peso } from './measure-text.ts';
import { el, escapeXml, px } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** What a figure needs to stand outside the site. */
export interface DatiSvgAutonomo {
  /** A figure, as the functions of this folder return it. */
  svg: string;
  /** Text of `src/styles/figure.css`. */
  css: string;
  /** Empty when who shows the picture says it elsewhere; so for the subtitle. */
  titolo: string;
  sottotitolo: string;
  /** Fonte, licence and address: the lines that let the picture travel alone. */
  note: string[];
}

const MARGINE = 24;
const SFONDO = '#ffffff';
/** A figure takes in its page the width it is given; on its own it keeps that of its drawing. */
const MISURE = /(?<=[{;]\s*)(?:max-)?(?:width|height):[^;}]*;?/g;

/**
 * A figure that leaves the site: title, subtitle and source drawn in it, colours of the light scheme
 * written out (programs that open SVG files often ignore custom properties), paper behind.
 */
export function makeSvgAutonomo(dati: DatiSvgAutonomo): string {
  const [, larghezzaDisegno = '0', altezzaDisegno = '0'] =
    /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(dati.svg) ?? [];
  const larghezza = Math.max(400, Number(larghezzaDisegno));
  const stile = readStile(dati.css);
  const testa = [
    ...drawRighe(dati.titolo, larghezza, 20, 700),
    ...drawRighe(dati.sottotitolo, larghezza, 14, 400),
  ];
  const piede = dati.note.flatMap((n) => drawRighe(n, larghezza, 12, 400));
  let y = MARGINE;
  const scrivi = (righe: Riga[]) =>
    righe
      .map(({ testo, corpo, peso }) => {
        y += corpo * 1.3;
        return el(
          'text',
          { x: MARGINE, y: y - corpo * 0.3, 'font-size': corpo, 'font-weight': peso },
          escapeXml(testo),
        );
      })
      .join('');
  const titoli = scrivi(testa);
  const cima = y + 12;
  y = cima + Number(altezzaDisegno) + 10;
  const fonti = scrivi(piede);
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: larghezza + 2 * MARGINE,
      height: y + MARGINE,
      viewBox: `0 0 ${px(larghezza + 2 * MARGINE)} ${px(y + MARGINE)}`,
      class: 'disegno',
      role: 'img',
      'aria-label': dati.titolo,
    },
    el('style', {}, stile.regole) +
      el('rect', { width: '100%', height: '100%', fill: SFONDO }) +
      titoli +
      resolveColori(
        dati.svg.replace('<svg ', `<svg x="${px(MARGINE)}" y="${px(cima)}" `),
        stile.colori,
      ).replace(/<g class="nomi(?: nomi)?-stretto">.*?<\/g>/gs, '') +
      fonti,
  );
}

interface Riga {
  testo: string;
  corpo: number;
  peso: Peso;
}

function drawRighe(testo: string, larghezza: number, corpo: number, peso: Peso): Riga[] {
  if (testo === '') return [];
  return wrapText(testo, larghezza, corpo, peso).map((riga) => ({ testo: riga, corpo, peso }));
}

/** Writes the colours of the light scheme in place of the tokens, for a picture that leaves the site. */
export function writeColori(svg: string, css: string): string {
  return resolveColori(svg, readStile(css).colori);
}

/** The light palette, and the rules that hold everywhere (no media, no container). */
export function readStile(css: string): { colori: Map<string, string>; regole: string } {
  const senzaCommenti = css.replace(/\/\*.*?\*\//gs, '');
  const [, radice = ''] = /:root\s*\{([^}]*)\}/.exec(senzaCommenti) ?? [];
  const colori = new Map(
    [...radice.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, nome, valore]) => [nome!, valore!]),
  );
  const comuni = senzaCommenti
    .replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/:root\s*\{[^}]*\}/, '')
    .replace(MISURE, '');
  return { colori, regole: resolveColori(comuni, colori).replace(/\s+/g, ' ') };
}

function resolveColori(testo: string, colori: Map<string, string>): string {
  return testo.replace(/var\((--[\w-]+)\)/g, (_, nome: string) => {
    const colore = colori.get(nome);
    if (colore === undefined) throw new Error(`figure.css defines no ${nome}`);
    return colore;
  });
}
