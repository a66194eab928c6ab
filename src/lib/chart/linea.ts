import * as Plot from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { Stato } from '../model.ts';
import { COMUNE, PAPER, TRATTI, territorioToColore } from './palette.ts';
import { annoToNumero, makeTratti } from './tempo.ts';
import type { PuntoTempo, Tratto } from './tempo.ts';

/** The values of a territory through time. */
export interface LineaSerie {
  /** Ambito id, `provincia-mb`, `lombardia`, `italia`, or the code of a comune. */
  territorio: string;
  nome: string;
  /** By year, ascending; a missing year has valore null or no row. */
  punti: { anno: string; valore: number | null; stato: Stato }[];
}

interface PuntoLinea extends PuntoTempo {
  provvisorio: boolean;
}

/** A series with everything that decides how it is drawn. */
export interface LineaPronta extends LineaSerie {
  protagonista: boolean;
  /** A comune in the background: faint, without label. */
  comune: boolean;
  colore: string;
  spessore: number;
  /** Drawn in ascending order: the protagonist on top. */
  ordine: number;
  valori: PuntoLinea[];
  tratti: Tratto[];
}

/**
 * @param attesi expected positions on the time axis
 * @param rotture positions of the breaks
 */
export function toLineaPronta(
  linea: LineaSerie,
  protagonista: string,
  attesi: number[],
  rotture: number[],
): LineaPronta {
  const isProtagonista = linea.territorio === protagonista;
  const comune = /^\d{6}$/.test(linea.territorio) && !isProtagonista;
  const valori = linea.punti.flatMap(({ anno, valore, stato }) =>
    valore === null
      ? []
      : [{ x: annoToNumero(anno), valore, provvisorio: stato.includes('provvisorio') }],
  );
  const confronto = linea.territorio in TRATTI;
  return {
    ...linea,
    protagonista: isProtagonista,
    comune,
    colore: comune ? COMUNE : territorioToColore(linea.territorio),
    spessore: isProtagonista ? 3.5 : comune ? 1 : 1.6,
    ordine: isProtagonista ? 3 : comune ? 0 : confronto ? 2 : 1,
    valori,
    tratti: makeTratti(valori, attesi, rotture),
  };
}

/** Lines through time in the same strokes: the comuni together, each other territory on its own. */
export function drawLinee(
  linee: LineaPronta[],
  toX: (x: number) => number,
  toY: (v: number) => number,
): Markish[] {
  const prima = linee[0]!;
  const tratto = TRATTI[prima.territorio];
  const disegna = (salto: boolean) =>
    Plot.line(
      linee.flatMap((l) => toSpezzata(l, salto)),
      {
        x: (v: Vertice) => toX(v.x),
        y: (v: Vertice) => toY(v.valore),
        z: 'territorio',
        stroke: prima.colore,
        strokeWidth: salto ? Math.max(1, prima.spessore * 0.55) : prima.spessore,
        strokeDasharray: salto ? '0.1 5' : tratto,
        strokeLinecap: salto || tratto === undefined ? 'round' : 'butt',
        ariaLabel: 'territorio',
        className: salto ? 'salto' : 'tratto',
      },
    );
  return [
    disegna(false),
    disegna(true),
    Plot.dot(linee.flatMap(listPunti), {
      x: (v: Vertice) => toX(v.x),
      y: (v: Vertice) => toY(v.valore),
      r: prima.protagonista ? 4.5 : prima.comune ? 1.2 : 2.6,
      fill: (v: Vertice) => (v.provvisorio ? PAPER : prima.colore),
      stroke: prima.colore,
      strokeWidth: prima.protagonista ? 2 : 1.2,
      ariaLabel: 'territorio',
    }),
  ];
}

interface Vertice extends PuntoTempo {
  territorio: string;
  provvisorio?: boolean;
}

/** The vertices of a broken line; where the pen is lifted stands a vertex without value. */
function toSpezzata({ tratti, territorio }: LineaPronta, salto: boolean): Vertice[] {
  const vertici: Vertice[] = [];
  for (const { da, a } of tratti.filter((t) => t.salto === salto)) {
    const penna = vertici.at(-1);
    if (penna?.x !== da.x) {
      if (penna) vertici.push({ x: da.x, valore: NaN, territorio });
      vertici.push({ ...da, territorio });
    }
    vertici.push({ ...a, territorio });
  }
  return vertici;
}

/** Every value of the protagonist; of the others the last, the lonely and the provisional ones. */
function listPunti({ valori, tratti, territorio, protagonista, comune }: LineaPronta): Vertice[] {
  const isSolo = (v: PuntoLinea) =>
    !tratti.some((t) => !t.salto && (t.da.x === v.x || t.a.x === v.x));
  return valori
    .filter(
      (v, i) =>
        protagonista || isSolo(v) || (!comune && (v.provvisorio || i === valori.length - 1)),
    )
    .map((v) => ({ ...v, territorio }));
}
