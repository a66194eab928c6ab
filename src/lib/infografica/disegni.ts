import { measureText } from '../chart/measure-text.ts';
import { el, escapeXml } from '../chart/svg.ts';
import type { ColoriPoster } from './colori.ts';
import type { Disegno, FattoPoster } from './fatti.ts';
import { drawAnello, drawFila, use } from './pittogrammi.ts';

/** Where a drawing goes. */
export interface Riquadro {
  x: number;
  y: number;
  larghezza: number;
  altezza: number;
}

/** A drawing of a fact, proportional to its value, and the words that say how to read it. */
interface Illustrazione {
  markup: string;
  lettura: string;
}

type Disegnatore = (fatto: FattoPoster, r: Riquadro, c: ColoriPoster) => Illustrazione;

/** Draws a fact in its box. */
export function drawFatto(fatto: FattoPoster, r: Riquadro, c: ColoriPoster): Illustrazione {
  return DISEGNI[fatto.disegno](fatto, r, c);
}

const DISEGNI: Record<Disegno, Disegnatore> = {
  persone: drawDieci('adulto', 20 / 44),
  valigette: drawDieci('valigetta', 40 / 32),
  barre: drawBarre,
  monete: drawMonete,
  terreno: drawTerreno,
  anello: drawQuotaAnello,
};

/** Ten shapes, of which as many are filled as tenths in the percentage. */
function drawDieci(simbolo: string, proporzione: number): Disegnatore {
  return (fatto, { x, y, larghezza, altezza }, c) => {
    const passo = larghezza / 10;
    const h = Math.min(altezza, (passo - 6) / proporzione);
    const w = h * proporzione;
    const box = (i: number) => ({ x: x + i * passo, y: y + altezza - h, larghezza: w, altezza: h });
    return {
      markup: drawFila(
        `taglio-${fatto.indicatore.id}`,
        10,
        fatto.valore / 10,
        (i, colore) => use(simbolo, [box(i).x, box(i).y], [w, h], colore),
        box,
        [c.pieno, c.vuoto],
      ),
      lettura: 'in colore, su dieci',
    };
  };
}

/** Bars from zero: the territory first, then the comparators. */
function drawBarre(fatto: FattoPoster, r: Riquadro, c: ColoriPoster): Illustrazione {
  const righe = [{ nome: 'Qui', valore: fatto.valore, cifra: fatto.cifra }, ...fatto.confronti];
  const passo = Math.min(28, r.altezza / righe.length);
  const sinistra = Math.max(...righe.map((v) => measureText(v.nome, 16, 600))) + 12;
  const destra = Math.max(...righe.map((v) => measureText(v.cifra, 16, 700))) + 10;
  const massimo = Math.max(...righe.map((v) => v.valore));
  const markup = righe.map((v, i) => {
    const y = r.y + r.altezza - (righe.length - i) * passo;
    const lungo = (v.valore / massimo) * (r.larghezza - sinistra - destra);
    const testo = (x: number, parole: string, peso: number, ancora: string) =>
      el(
        'text',
        { x, y: y + passo / 2 + 3, 'font-size': 16, 'font-weight': peso, 'text-anchor': ancora },
        escapeXml(parole),
      );
    return (
      testo(r.x, v.nome, i === 0 ? 700 : 400, 'start') +
      el('rect', {
        x: r.x + sinistra,
        y: y + 2,
        width: lungo,
        height: passo - 7,
        rx: 2,
        fill: i === 0 ? c.pieno : c.muted,
        'fill-opacity': i === 0 ? undefined : '0.45',
      }) +
      testo(r.x + sinistra + lungo + 8, v.cifra, i === 0 ? 700 : 400, 'start')
    );
  });
  return { markup: markup.join(''), lettura: 'barre da zero' };
}

const EURO_PER_MONETA = 10;

/** Rows of coins worth ten euro each: the territory, and the provincia. */
function drawMonete(fatto: FattoPoster, r: Riquadro, c: ColoriPoster): Illustrazione {
  const provincia = fatto.confronti[0];
  const righe = [
    { nome: 'Qui', cifra: fatto.cifra, valore: fatto.valore, colore: c.pieno },
    ...(provincia ? [{ ...provincia, colore: c.muted }] : []),
  ];
  const massimo = Math.max(...righe.map((v) => Math.ceil(v.valore / EURO_PER_MONETA)));
  const diametro = Math.min(30, r.larghezza / massimo, r.altezza / 2 - 24);
  const markup = righe.map(({ nome, cifra, valore, colore }, riga) => {
    const base = r.y + r.altezza - (righe.length - 1 - riga) * (diametro + 26);
    const raggio = diametro / 2 - 1;
    const cx = (i: number) => r.x + (i + 0.5) * diametro;
    const cy = base - diametro / 2;
    const moneta = (i: number, fill: string) =>
      el('circle', { cx: cx(i), cy, r: raggio, fill }) +
      el('circle', {
        cx: cx(i),
        cy,
        r: raggio * 0.66,
        fill: 'none',
        stroke: c.paper,
        'stroke-width': 1.2,
      });
    const quante = valore / EURO_PER_MONETA;
    const box = (i: number) => ({
      x: cx(i) - raggio,
      y: cy - raggio,
      larghezza: 2 * raggio,
      altezza: 2 * raggio,
    });
    return (
      el(
        'text',
        {
          x: r.x,
          y: cy - raggio - 6,
          'font-size': 16,
          'font-weight': riga === 0 ? 700 : 400,
          'text-anchor': 'start',
        },
        escapeXml(`${nome} ${cifra}`),
      ) +
      drawFila(
        `taglio-moneta-${String(riga)}`,
        Math.ceil(quante),
        quante,
        (i, fill) => (fill === 'none' ? '' : moneta(i, fill)),
        box,
        [colore, 'none'],
      )
    );
  });
  return { markup: markup.join(''), lettura: `una moneta, ${String(EURO_PER_MONETA)} euro` };
}

const VERDE = 'var(--ambito-seregno)';

/** A strip of land of which the built share is filled: houses on one side, trees on the other. */
function drawTerreno(fatto: FattoPoster, r: Riquadro, c: ColoriPoster): Illustrazione {
  const altezza = Math.min(44, r.altezza * 0.36);
  const alta = Math.min(44, r.altezza - altezza - 14);
  const y = r.y + r.altezza - altezza;
  const costruito = (fatto.valore / 100) * r.larghezza;
  const casa = (x: number, h: number) =>
    el('path', {
      fill: c.pieno,
      d: `M${String(x)},${String(y)}v${String(-h)}l15,-13l15,13v${String(h)}Z`,
    }) + el('rect', { x: x + 11, y: y - h * 0.62, width: 8, height: 10, fill: c.paper });
  const albero = (x: number) =>
    el('rect', { x: x - 2, y: y - alta / 2, width: 4, height: alta / 2, fill: VERDE }) +
    el('circle', { cx: x, cy: y - alta * 0.7, r: alta * 0.3, fill: VERDE });
  const passi = (da: number, a: number, passo: number) =>
    Array.from({ length: Math.max(0, Math.floor((a - da) / passo)) }, (_, i) =>
      Math.round(da + i * passo),
    );
  return {
    markup: el(
      'g',
      { transform: `translate(${String(r.x)} 0)` },
      passi(4, costruito, 38)
        .map((x, i) => casa(x, alta * (0.55 + ((i * 7) % 3) * 0.22)))
        .join('') +
        passi(costruito + 22, r.larghezza, 40)
          .map(albero)
          .join('') +
        el('rect', {
          x: 0,
          y,
          width: r.larghezza,
          height: altezza,
          fill: VERDE,
          'fill-opacity': '0.3',
        }) +
        el('rect', { x: 0, y, width: costruito, height: altezza, fill: c.pieno }),
    ),
    lettura: 'la striscia di terra è tutto il territorio',
  };
}

function drawQuotaAnello(fatto: FattoPoster, r: Riquadro, c: ColoriPoster): Illustrazione {
  const raggio = Math.min(r.altezza / 2 - 10, 62);
  const centro: [number, number] = [r.x + raggio + 14, r.y + r.altezza - raggio - 14];
  const parole = fatto.confronti.map((v, i) => {
    const y = centro[1] - 22 + i * 26;
    return el(
      'text',
      { x: centro[0] + raggio + 40, y, 'font-size': 18, 'text-anchor': 'start', fill: c.ink },
      escapeXml(`${v.nome} `) + el('tspan', { 'font-weight': 700 }, escapeXml(v.cifra)),
    );
  });
  return {
    markup:
      drawAnello(centro, raggio, fatto.valore / 100, [c.pieno, c.vuoto]) +
      el('path', {
        d: `M${String(centro[0] - 13)},${String(centro[1] - 13)}l26,26m0,-26l-26,26`,
        stroke: c.pieno,
        'stroke-width': 6,
        'stroke-linecap': 'round',
      }) +
      parole.join(''),
    lettura: 'l’anello intero sono tutti gli elettori',
  };
}
