import { el, escapeXml, px } from '../chart/svg.ts';
import type { Confronto, RigaConfronto } from './confronto.ts';

const LARGHEZZA = 150;
const ALTEZZA = 22;
const RAGGIO = 5;

/** Five signs told apart by shape as well as by colour, centred on the origin. */
const FORME = [
  'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z',
  'M-4.5,-4.5h9v9h-9Z',
  'M0,-5.5L5.5,4.5H-5.5Z',
  'M0,-6L6,0L0,6L-6,0Z',
  'M-5.5,-4.5H5.5L0,5.5Z',
];

function drawSegno(n: number, x: number): string {
  return el('path', {
    class: `segno s${String(n + 1)}`,
    d: FORME[n],
    transform: `translate(${px(x)},${px(ALTEZZA / 2)})`,
  });
}

/** The sign of a territory, for the heading of its column. */
export function drawChiave(n: number): string {
  return el(
    'svg',
    {
      class: 'chiave',
      viewBox: `-8 0 16 ${String(ALTEZZA)}`,
      width: 16,
      height: ALTEZZA,
      'aria-hidden': 'true',
    },
    drawSegno(n, 0),
  );
}

/** The territories of a row on the span of all the comuni; a number of people has no common span. */
function drawStriscia({ indicatore, celle }: RigaConfronto): string {
  if (indicatore.conteggio || !indicatore.estremi) return '';
  const valori = celle.flatMap((c) => c.valore ?? []);
  const basso = Math.min(indicatore.estremi[0], ...valori);
  const alto = Math.max(indicatore.estremi[1], ...valori);
  const toX = (v: number) =>
    RAGGIO + 2 + ((v - basso) / (alto - basso || 1)) * (LARGHEZZA - 2 * RAGGIO - 4);
  const [da, a] = indicatore.estremi.map(toX) as [number, number];
  const segni = celle
    .map((c, n) => (c.valore === null ? '' : drawSegno(n, toX(c.valore))))
    .reverse();
  return el(
    'svg',
    {
      class: 'striscia-confronto',
      viewBox: `0 0 ${String(LARGHEZZA)} ${String(ALTEZZA)}`,
      width: LARGHEZZA,
      height: ALTEZZA,
      'aria-hidden': 'true',
    },
    el('path', { class: 'gamma', d: `M${px(da)},11H${px(a)}` }) + segni.join(''),
  );
}

const span = (testo: string): string =>
  testo === '' ? '' : ` ${el('span', { class: 'nota' }, escapeXml(testo))}`;

function drawRiga(
  riga: RigaConfronto,
  toIndirizzo: (id: string, indice: boolean) => string,
): string {
  const { indicatore } = riga;
  const nome = el(
    'a',
    { href: toIndirizzo(indicatore.id, indicatore.indice) },
    escapeXml(indicatore.nome),
  );
  const celle = riga.celle.map((c) =>
    el(
      'td',
      { class: c.valore === null ? 'numero mancante' : 'numero' },
      (c.valore === null ? escapeXml(c.testo) : el('strong', {}, escapeXml(c.testo))) +
        span(c.differenza) +
        span(c.nota),
    ),
  );
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      nome +
        span(
          `${[indicatore.unita, riga.anno, riga.nota].filter(Boolean).join(', ')}. ${indicatore.fonti}`,
        ),
    ) +
      celle.join('') +
      el('td', { class: 'colonna-striscia' }, drawStriscia(riga) || '–'),
  );
}

/**
 * The comparison as HTML, one table a tema. Every text is escaped here.
 *
 * @param prefisso of the ids, for a page that shows more than one comparison
 * @param toIndirizzo address of the page of an indicatore, or of an indice
 */
export function drawConfronto(
  confronto: Confronto,
  prefisso: string,
  toIndirizzo: (id: string, indice: boolean) => string,
): string {
  const intestazioni = confronto.territori
    .map((t, n) =>
      el('th', { scope: 'col', class: 'numero' }, `${drawChiave(n)} ${escapeXml(t.nome)}`),
    )
    .join('');
  const nomi = confronto.territori.map((t) => t.nome).join(', ');
  return confronto.temi
    .map((t) => {
      const id = `${prefisso}-${t.id}`;
      return el(
        'div',
        {
          class: 'tabella confronto',
          role: 'region',
          'aria-label': `${t.nome}: ${nomi}`,
          tabindex: '0',
        },
        el(
          'table',
          {},
          el('caption', {}, el('h3', { id }, escapeXml(t.nome))) +
            el(
              'thead',
              {},
              el(
                'tr',
                {},
                el('th', { scope: 'col' }, 'Indicatore') +
                  intestazioni +
                  el('th', { scope: 'col' }, 'Fra tutti i comuni'),
              ),
            ) +
            el('tbody', {}, t.righe.map((r) => drawRiga(r, toIndirizzo)).join('')),
        ),
      );
    })
    .join('');
}
