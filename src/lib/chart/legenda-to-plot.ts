import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, min } from 'd3-array';
import { formatNumero } from '../format/format-numero.ts';
import { formatValore } from '../format/format-valore.ts';
import { findClasse } from './classi.ts';
import { isNoto } from './figura.ts';
import type { ValoreNoto } from './figura.ts';
import type { DatiLegenda } from './legenda-istogramma.ts';
import { measureText } from './measure-text.ts';
import { packRows } from './pack-rows.ts';
import { INK, MUTED, PAPER, territorioToColore } from './palette.ts';

const LARGHEZZA = 344;
const MARGINE = 4;
const LATO = 8;
const CORPO = 12;
const RIGA = 16;

interface Quadrato extends ValoreNoto {
  x: number;
  livello: number;
  colore: string;
}

/** Options of the legend: stacked squares, the band of the classes, breaks and marks under it. */
export function legendaToPlot(dati: DatiLegenda): PlotOptions {
  const noti = dati.valori.filter(isNoto).sort((a, b) => a.valore - b.valore);
  const segni = dati.segni.filter(isNoto);
  const mancanti = dati.valori.length - noti.length;
  const tutti = [...noti, ...segni].map((v) => v.valore);
  const [basso, alto] = [min(tutti) ?? 0, max(tutti) ?? 1];
  const utile = LARGHEZZA - 2 * MARGINE - LATO;
  const toX = (v: number) => MARGINE + LATO / 2 + ((v - basso) / (alto - basso || 1)) * utile;
  const tinta = dati.scala === 'divergente' ? 'div' : 'seq';
  const coloreClasse = (v: number) => `var(--${tinta}-${String(findClasse(v, dati.classi))})`;
  const pila = new Map<number, number>();
  const quadrati: Quadrato[] = noti.map((v) => {
    const cella = Math.floor((toX(v.valore) - MARGINE) / (LATO + 1));
    const livello = pila.get(cella) ?? 0;
    pila.set(cella, livello + 1);
    return { ...v, x: MARGINE + cella * (LATO + 1), livello, colore: coloreClasse(v.valore) };
  });
  const base = (Math.max(0, ...pila.values()) + 0.5) * (LATO + 1) + 2;
  const limiti = [basso, ...dati.classi.filter((c) => c > basso && c < alto), alto];
  const fasce = limiti.slice(1).map((fine, i) => ({ inizio: limiti[i]!, fine }));
  const soglie = limiti.slice(1, -1);
  const postiSoglie = packRows(
    soglie.map((s) => ({
      x: toX(s),
      larghezza: measureText(formatNumero(s, dati.indicatore.decimali), CORPO),
    })),
    0,
    LARGHEZZA,
  );
  const ySoglie = base + 22;
  const cimaSegni = ySoglie + Math.max(0, ...postiSoglie.map((p) => p.riga)) * RIGA + 12;
  const postiSegni = packRows(
    segni.map((s) => ({
      x: toX(s.valore),
      larghezza: measureText(`${s.nome} ${formatValore(s.valore, dati.indicatore)}`, CORPO, 600),
    })),
    0,
    LARGHEZZA,
  );
  const ultimaRiga = Math.max(0, ...postiSegni.map((p) => p.riga));
  const yNota = cimaSegni + 14 + ultimaRiga * RIGA + 20;

  return {
    width: LARGHEZZA,
    height: mancanti > 0 ? yNota + 8 : yNota - 10,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect(quadrati, {
        x1: 'x',
        x2: (q: Quadrato) => q.x + LATO,
        y1: (q: Quadrato) => base - 2 - q.livello * (LATO + 1),
        y2: (q: Quadrato) => base - 2 - q.livello * (LATO + 1) - LATO,
        fill: 'colore',
        stroke: (q: Quadrato) => (dati.rilievo?.includes(q.territorio) ? INK : PAPER),
        strokeWidth: 1,
        ariaLabel: 'territorio',
        title: (q: Quadrato) => `${q.nome}: ${formatValore(q.valore, dati.indicatore)}`,
      }),
      Plot.rect(fasce, {
        x1: (f: { inizio: number }) => toX(f.inizio) - (f.inizio === basso ? LATO / 2 : 0),
        x2: (f: { fine: number }) => toX(f.fine) + (f.fine === alto ? LATO / 2 : 0),
        y1: base,
        y2: base + 8,
        fill: (f: { inizio: number; fine: number }) => coloreClasse((f.inizio + f.fine) / 2),
      }),
      Plot.text(soglie, {
        x: (_: number, i: number) => (postiSoglie[i]!.x0 + postiSoglie[i]!.x1) / 2,
        y: (_: number, i: number) => ySoglie + postiSoglie[i]!.riga * RIGA,
        text: (s: number) => formatNumero(s, dati.indicatore.decimali),
        fontSize: CORPO,
        fill: MUTED,
      }),
      ...segni.flatMap((s, i) => {
        const posto = postiSegni[i]!;
        const colore = territorioToColore(s.territorio);
        return [
          Plot.link([s], {
            x1: toX(s.valore),
            x2: toX(s.valore),
            y1: base - 3,
            y2: cimaSegni + 6 + posto.riga * RIGA,
            stroke: colore,
            strokeWidth: 1.5,
          }),
          Plot.text([s], {
            x: (posto.x0 + posto.x1) / 2,
            y: cimaSegni + 14 + posto.riga * RIGA,
            text: () => `${s.nome} ${formatValore(s.valore, dati.indicatore)}`,
            fontSize: CORPO,
            fontWeight: 600,
            fill: colore,
          }),
        ];
      }),
      mancanti > 0
        ? Plot.text([mancanti], {
            x: 0,
            y: yNota,
            text: (n: number) =>
              n === 1 ? '1 comune senza dato' : `${String(n)} comuni senza dato`,
            textAnchor: 'start',
            fontSize: CORPO,
            fill: MUTED,
          })
        : null,
    ],
  };
}
