import * as Plot from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import { max, min, ticks } from 'd3-array';
import { formatEtichetta } from '../format/format-valore.ts';
import { chooseNominati } from './choose-ambiti.ts';
import { isNoto } from './figura.ts';
import type { FiguraConUnita, Larghezza, ValoreNoto, ValoreTerritorio } from './figura.ts';
import { measureText } from './measure-text.ts';
import { packRows } from './pack-rows.ts';
import { INK, MUTED, PAPER, territorioToColore } from './palette.ts';

/** What the strip shows: ambiti and comparators on one axis. */
export interface DatiStriscia extends FiguraConUnita {
  larghezza: Larghezza;
  /** The territory of the page. */
  protagonista: string;
  /** Dots on the axis, labels above. */
  ambiti: ValoreTerritorio[];
  /** Ticks across the axis, labels below. */
  confronti: ValoreTerritorio[];
}

const CORPO = 13;
const RIGA = 18;
const MARGINE = 10;
const STACCO = 16;
/** Ticks nearer than this are one, pixels. */
const PASSO = 2;

interface Segno extends ValoreNoto {
  testo: string;
  principale: boolean;
  x: number;
  y: number;
  centro: number;
}

/** Options of the strip; labels are packed in rows above and below the axis. */
export function strisciaToPlot(dati: DatiStriscia): PlotOptions {
  const noti = [...dati.ambiti, ...dati.confronti].filter(isNoto).map((v) => v.valore);
  const [basso, alto] = [min(noti) ?? 0, max(noti) ?? 1];
  const agio = (alto - basso || 1) * 0.06;
  const dominio: [number, number] = [basso - agio, alto + agio];
  const toX = (v: number) =>
    MARGINE + ((v - dominio[0]) / (dominio[1] - dominio[0])) * (dati.larghezza - 2 * MARGINE);

  const nominati = chooseNominati(dati.ambiti, dati.protagonista);
  const altri = nominati.length < dati.ambiti.length ? dati.ambiti.filter(isNoto) : [];
  const sopra = placeSegni(dati, nominati.filter(isNoto), toX);
  const sotto = placeSegni(dati, dati.confronti.filter(isNoto), toX);
  const righeSopra = Math.max(0, ...sopra.map((s) => s.y)) + 1;
  const righeSotto = Math.max(0, ...sotto.map((s) => s.y)) + 1;
  const asse = righeSopra * RIGA + STACCO;
  const altezza = asse + 40 + righeSotto * RIGA;
  const yDi = (s: Segno, verso: -1 | 1) =>
    verso < 0 ? asse - STACCO - s.y * RIGA - 4 : asse + 40 + s.y * RIGA;
  const tacche = ticks(dominio[0], dominio[1], dati.larghezza / 90);
  const decimali = tacche.every(Number.isInteger) ? 0 : dati.indicatore.decimali;
  const toTacca = (t: number) => formatEtichetta(t, { unita: dati.indicatore.unita, decimali });
  const libere = tacche.filter((t) => {
    const meta = measureText(toTacca(t), 12) / 2;
    const dentro = toX(t) - meta >= 0 && toX(t) + meta <= dati.larghezza;
    return dentro && sotto.every((s) => Math.abs(s.x - toX(t)) > meta + 4);
  });

  return {
    width: dati.larghezza,
    height: altezza,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link([0], { x1: 0, x2: dati.larghezza, y1: asse, y2: asse, stroke: MUTED }),
      Plot.text(libere, {
        x: toX,
        y: asse + 17,
        text: toTacca,
        fontSize: 12,
        fill: MUTED,
      }),
      Plot.link(tacche, { x1: toX, x2: toX, y1: asse, y2: asse + 6, stroke: MUTED }),
      ...drawAltri(
        altri.map((v) => toX(v.valore)),
        asse,
      ),
      ...sopra.map((s) =>
        Plot.link([s], {
          x1: 'x',
          x2: 'x',
          y1: asse,
          y2: yDi(s, -1) + 8,
          stroke: territorioToColore(s.territorio),
          strokeWidth: 0.75,
        }),
      ),
      ...sotto.map((s) =>
        Plot.link([s], {
          x1: 'x',
          x2: 'x',
          y1: asse - 7,
          y2: yDi(s, 1) - 9,
          stroke: INK,
          strokeWidth: 1.2,
        }),
      ),
      Plot.dot(sopra, {
        x: 'x',
        y: asse,
        r: (s: Segno) => (s.principale ? 8 : 5),
        fill: (s: Segno) => territorioToColore(s.territorio),
        stroke: PAPER,
        strokeWidth: 1.5,
        ariaLabel: 'territorio',
        title: 'testo',
      }),
      ...[...sopra.map((s) => [s, -1] as const), ...sotto.map((s) => [s, 1] as const)].map(
        ([s, verso]) =>
          Plot.text([s], {
            x: 'centro',
            y: yDi(s, verso),
            text: 'testo',
            fontSize: CORPO,
            fontWeight: s.principale ? 700 : 400,
            fill: verso < 0 ? territorioToColore(s.territorio) : INK,
          }),
      ),
    ],
  };
}

/** Ambiti too many to be named: a tick each in one line, those that fall together as one. */
function drawAltri(xs: number[], asse: number): Markish[] {
  const posti = [...new Set(xs.map((x) => Math.round(x / PASSO) * PASSO))].sort((a, b) => a - b);
  if (posti.length === 0) return [];
  const punti = posti.flatMap((x) => [
    [x, asse - 5] as const,
    [x, asse] as const,
    [NaN, NaN] as const,
  ]);
  return [Plot.line(punti, { x: '0', y: '1', stroke: MUTED, strokeOpacity: 0.6 })];
}

/** Labels the protagonist first, so that it keeps the place nearest to its dot. */
function placeSegni(
  { protagonista, indicatore, larghezza }: DatiStriscia,
  valori: ValoreNoto[],
  toX: (v: number) => number,
): Segno[] {
  const ordinati = [...valori].sort(
    (a, b) =>
      Number(b.territorio === protagonista) - Number(a.territorio === protagonista) ||
      a.valore - b.valore,
  );
  const segni = ordinati.map((v) => {
    const principale = v.territorio === protagonista;
    const testo = `${v.nome} ${formatEtichetta(v.valore, indicatore)}`;
    return { ...v, testo, principale, x: toX(v.valore) };
  });
  const posti = packRows(
    segni.map((s) => ({
      x: s.x,
      principale: s.principale,
      larghezza: measureText(s.testo, CORPO, s.principale ? 700 : 400),
    })),
    0,
    larghezza,
  );
  return segni.map((s, i) => {
    const { riga, x0, x1 } = posti[i]!;
    return { ...s, y: riga, centro: (x0 + x1) / 2 };
  });
}
