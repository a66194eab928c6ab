import type { Peso } from '../chart/measure-text.ts';
import { el, escapeXml } from '../chart/svg.ts';
import { readStile, writeColori } from '../chart/svg-autonomo.ts';
import { wrapText } from '../chart/wrap-text.ts';
import type { Anteprima } from './read-anteprima.ts';

/** The size that the sites where links are shared ask for. */
export const LARGHEZZA = 1200;
/** Height of the same, pixels. */
export const ALTEZZA = 630;

const MARGINE = 56;
const COLONNA = 500;
const MAPPA = { x: 560, y: 112, larghezza: 630, altezza: 385 };
/** Sizes of the title, from the largest: the first at which it fits is taken. */
const CORPI = [60, 54, 48, 43, 38, 34, 30];
const RIGHE_TITOLO = 8;
const ALTEZZA_TITOLO = 350;

interface Blocco {
  righe: string[];
  corpo: number;
  peso: Peso;
  colore: string;
}

function fitTitolo(titolo: string): Blocco {
  const provati = CORPI.map((corpo) => ({ corpo, righe: wrapText(titolo, COLONNA, corpo, 700) }));
  const scelto =
    provati.find(
      ({ corpo, righe }) =>
        righe.length <= RIGHE_TITOLO && righe.length * corpo * 1.18 <= ALTEZZA_TITOLO,
    ) ?? provati.at(-1)!;
  return { ...scelto, peso: 700, colore: 'var(--ink)' };
}

/** As many whole sentences of a text as there is room for. */
function fitTesto(testo: string, corpo: number, massimo: number): string[] {
  const frasi = testo.split(/(?<=[.?!])\s/u);
  for (let quante = frasi.length; quante > 0; quante -= 1) {
    const righe = wrapText(frasi.slice(0, quante).join(' '), COLONNA, corpo, 400);
    if (righe.length <= massimo) return righe;
  }
  return [];
}

const drawRighe = ({ righe, corpo, peso, colore }: Blocco, y: number): string =>
  righe
    .map((riga, n) =>
      el(
        'text',
        {
          x: MARGINE,
          y: y + (n + 0.82) * corpo * 1.18,
          'font-size': corpo,
          'font-weight': peso,
          fill: colore,
        },
        escapeXml(riga),
      ),
    )
    .join('');

/**
 * The picture of a page: the finding on the left, the map on the right, who says it below.
 *
 * @param css text of the style sheets of the figures
 * @param firma name and edition of the atlas
 */
export function drawAnteprima(
  { titolo, testo, mappa, fonte }: Anteprima,
  css: string,
  firma: string,
): string {
  const primo = fitTitolo(titolo);
  const altezzaTitolo = primo.righe.length * primo.corpo * 1.18;
  const secondo: Blocco = {
    righe: fitTesto(testo, 27, Math.floor((ALTEZZA_TITOLO - altezzaTitolo) / 32)),
    corpo: 27,
    peso: 400,
    colore: 'var(--muted)',
  };
  const piede: Blocco = {
    righe: fonte === '' ? [] : wrapText(fonte, LARGHEZZA - 2 * MARGINE, 18, 400).slice(0, 1),
    corpo: 18,
    peso: 400,
    colore: 'var(--muted)',
  };
  const cima = 112;
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(LARGHEZZA)} ${String(ALTEZZA)}`,
      width: LARGHEZZA,
      height: ALTEZZA,
      class: 'disegno',
    },
    el('style', {}, readStile(css).regole) +
      writeColori(
        el('rect', { width: LARGHEZZA, height: ALTEZZA, fill: 'var(--paper)' }) +
          el('rect', { width: LARGHEZZA, height: 12, fill: 'var(--blue)' }) +
          drawRighe({ righe: [firma], corpo: 24, peso: 600, colore: 'var(--blue)' }, 44) +
          drawRighe(primo, cima) +
          drawRighe(secondo, cima + altezzaTitolo + 18) +
          drawRighe(piede, 560) +
          mappa
            .replace(
              /<svg [^>]*viewBox="([^"]+)"[^>]*>/u,
              `<svg x="${String(MAPPA.x)}" y="${String(MAPPA.y)}" width="${String(MAPPA.larghezza)}" height="${String(MAPPA.altezza)}" viewBox="$1" class="disegno" text-anchor="middle">`,
            )
            .replace(/<g class="nomi(?: nomi)?-stretto">.*?<\/g>/gsu, ''),
        css,
      ),
  );
}
