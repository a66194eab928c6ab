import { measureText } from './measure-text.ts';
import { el, escapeXml, makeSvg } from './svg.ts';
import type { Figura } from './figura.ts';

const LARGHEZZA = 340;
const CORPO = 12;

const testo = (parole: string, x: number, y: number, ancora = 'middle'): string =>
  el('text', { class: 'voce', x, y, 'font-size': CORPO, 'text-anchor': ancora }, escapeXml(parole));

const parole = (quanti: number): string =>
  `senza dato: ${String(quanti)} ${quanti === 1 ? 'comune' : 'comuni'}`;

/** The key of the hatching, drawn by hand: a pattern would need an id of its own. */
function drawMancanti(quanti: number, y: number): string {
  if (quanti === 0) return '';
  return (
    el('rect', { class: 'casella-mancante', x: 0.5, y, width: 18, height: 11 }) +
    el('path', { class: 'segno-mancante', d: `M2,${String(y + 10)}l8,-9m0,9l7,-8` }) +
    testo(parole(quanti), 26, y + 10, 'start')
  );
}

/**
 * Five classes as a bar: the breaks under it, over it how many comuni fall in each class.
 *
 * @param soglie inner breaks as printed
 * @param conteggi comuni of each class, from the lowest
 */
export function legendaClassi(
  figura: Figura,
  soglie: readonly string[],
  conteggi: readonly number[],
  mancanti: number,
): string {
  const passo = LARGHEZZA / conteggi.length;
  const salta = Math.max(...soglie.map((s) => measureText(s, CORPO))) > passo - 6;
  const caselle = conteggi.map(
    (quanti, i) =>
      el('rect', {
        class: `casella q${String(i + 1)}`,
        x: i * passo + 0.5,
        y: 18,
        width: passo - 1,
        height: 12,
      }) + testo(String(quanti), (i + 0.5) * passo, 12),
  );
  const sotto = soglie.map((s, i) => testo(s, (i + 1) * passo, salta && i % 2 === 1 ? 60 : 45));
  const fondo = salta ? 70 : 56;
  return makeSvg(
    figura,
    'legenda',
    [LARGHEZZA, fondo + 16 + (mancanti > 0 ? 20 : 0)],
    caselle.join('') +
      sotto.join('') +
      testo(
        'Sopra, quanti comuni in ogni classe; sotto, dove passano i limiti.',
        0,
        fondo + 8,
        'start',
      ) +
      drawMancanti(mancanti, fondo + 18),
  );
}

/** A continuous scale: its tones from the lowest value to the highest. */
export function legendaContinua(
  figura: Figura,
  tinte: readonly string[],
  estremi: readonly [minimo: string, massimo: string],
  mancanti: number,
): string {
  const passo = LARGHEZZA / tinte.length;
  const fascia = tinte.map((fill, i) =>
    el('rect', { fill, x: i * passo, y: 4, width: passo + 0.3, height: 12 }),
  );
  return makeSvg(
    figura,
    'legenda',
    [LARGHEZZA, 42 + (mancanti > 0 ? 20 : 0)],
    fascia.join('') +
      testo(estremi[0], 0, 32, 'start') +
      testo(estremi[1], LARGHEZZA, 32, 'end') +
      drawMancanti(mancanti, 42),
  );
}

const LATO = 30;

/**
 * The square of two indicatori, three thirds by three: the first grows to the right, the second upwards.
 *
 * @param assi names of the two, as written along the square
 */
export function legendaBivariata(
  figura: Figura,
  assi: readonly [orizzontale: string, verticale: string],
  mancanti: number,
): string {
  const caselle = [1, 2, 3].flatMap((x) =>
    [1, 2, 3].map((y) =>
      el('rect', {
        class: `b${String(x)}${String(y)}`,
        x: (x - 1) * LATO,
        y: 4 + (3 - y) * LATO,
        width: LATO - 1,
        height: LATO - 1,
      }),
    ),
  );
  const fondo = 4 + 3 * LATO;
  return makeSvg(
    figura,
    'legenda',
    [LARGHEZZA, fondo + 26 + (mancanti > 0 ? 20 : 0)],
    caselle.join('') +
      testo(`→ ${assi[0]}`, 0, fondo + 15, 'start') +
      testo(`↑ ${assi[1]}`, 3 * LATO + 10, 15, 'start') +
      testo('più alto verso l’alto e verso destra;', 3 * LATO + 10, 40, 'start') +
      testo('ogni terzo ha circa gli stessi comuni', 3 * LATO + 10, 56, 'start') +
      drawMancanti(mancanti, fondo + 26),
  );
}
