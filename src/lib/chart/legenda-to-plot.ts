import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, min } from 'd3-array';
import { formatEtichetta, formatValore } from '../format/format-valore.ts';
import { COMUNI_INSIEME } from '../territory/estensione.ts';
import { findClasse } from './classi.ts';
import { contaBarre, ordinaNoti } from './conta-barre.ts';
import { isNoto } from './figura.ts';
import type { FiguraConUnita, ValoreNoto, ValoreTerritorio } from './figura.ts';
import { ALTEZZA_BARRE, CELLA, drawBarre, findMassimo, LATO } from './legenda-barre.ts';
import { drawChiavi, wrapChiavi } from './legenda-chiavi.ts';
import type { Chiave } from './legenda-chiavi.ts';
import { measureText } from './measure-text.ts';
import { packRows } from './pack-rows.ts';
import { INK, MUTED, PAPER, territorioToColore } from './palette.ts';
import { perTerritorio } from './per-territorio.ts';
import type { AmbitoId } from '../model.ts';

/** What the legend of a choropleth shows: its comuni, its classes, its marks. */
export interface DatiLegenda extends FiguraConUnita {
  /** The comuni of the map. */
  valori: ValoreTerritorio[];
  classi: number[];
  scala?: 'sequenziale' | 'divergente';
  /** Marks under the scale: the ambito, the provincia. */
  segni: ValoreTerritorio[];
  /** Codes of the comuni in relief on the map. */
  rilievo?: string[];
  ambito?: AmbitoId;
}

const LARGHEZZA = 344;
const FASCIA = 9;
/** Highest stack before columns are widened, and widest column. */
const LIVELLI = 9;
const PER_FILA = 4;
const CORPO = 13;
const RIGA = 17;

interface Quadrato extends ValoreNoto {
  x: number;
  livello: number;
  colore: string;
}

/** Options of the legend: marks above, stacked squares, the band of the classes, breaks under it. */
export function legendaToPlot(dati: DatiLegenda): PlotOptions {
  const noti = ordinaNoti(dati.valori);
  const aBarre = noti.length > COMUNI_INSIEME;
  const mancanti = dati.valori.length - noti.length;
  const segni = dati.segni.filter(isNoto);
  // Bars are counted once for all ambiti: what is marked moves no end of the scale.
  const capi = [noti[0], noti.at(-1), ...(aBarre ? [] : segni)].flatMap((v) => v?.valore ?? []);
  const [basso, alto] = [min(capi) ?? 0, max(capi) ?? 1];
  const toX = (v: number) =>
    CELLA / 2 + Math.min(1, Math.max(0, (v - basso) / (alto - basso || 1))) * (LARGHEZZA - CELLA);
  const tinta = dati.scala === 'divergente' ? 'div' : 'seq';
  const toColore = (v: number) => `var(--${tinta}-${String(findClasse(v, dati.classi))})`;
  const toTesto = (v: ValoreNoto) => `${v.nome} ${formatEtichetta(v.valore, dati.indicatore)}`;
  const quadrati = aBarre ? [] : stackQuadrati(noti, toX, toColore);
  const barre = aBarre ? contaBarre(noti, dati.classi, (v) => Math.floor(toX(v) / CELLA)) : [];
  const evidenti = (dati.rilievo ?? [])
    .flatMap((codice) => perTerritorio(dati.valori).get(codice) ?? [])
    .filter(isNoto);
  const soglie = dati.classi.filter((c) => c > basso && c < alto);
  const toSoglia = (s: number) => formatEtichetta(s, dati.indicatore);
  const confini = [basso, ...soglie, alto];
  const fasce = confini.slice(1).map((fine, i) => ({ inizio: confini[i]!, fine }));

  const chiavi: Chiave[] = [
    ...(dati.rilievo?.length
      ? [{ testo: 'comuni in evidenza', segno: aBarre ? 'tacca' : 'rilievo' } as const]
      : []),
    ...(aBarre
      ? [
          {
            testo: `la barra più alta: ${String(findMassimo(barre))} comuni`,
            segno: 'barra',
          } as const,
        ]
      : []),
    ...(mancanti > 0
      ? [
          {
            testo: mancanti === 1 ? '1 comune senza dato' : `${String(mancanti)} comuni senza dato`,
            segno: 'mancante' as const,
          },
        ]
      : []),
  ];

  const postiSegni = packRows(
    segni.map((s) => ({ x: toX(s.valore), larghezza: measureText(toTesto(s), CORPO, 600) })),
    0,
    LARGHEZZA,
  );
  const postiSoglie = packRows(
    soglie.map((s) => ({ x: toX(s), larghezza: measureText(toSoglia(s), CORPO) })),
    0,
    LARGHEZZA,
  );
  const cima = (Math.max(-1, ...postiSegni.map((p) => p.riga)) + 1) * RIGA + 10;
  const pila = aBarre
    ? ALTEZZA_BARRE
    : (Math.max(0, ...quadrati.map((q) => q.livello)) + 1) * CELLA;
  const base = cima + pila + 2;
  const ySoglie = base + FASCIA + 14;
  const fondo = ySoglie + Math.max(0, ...postiSoglie.map((p) => p.riga)) * RIGA;
  const righeChiavi = wrapChiavi(chiavi, LARGHEZZA);
  const ySegno = (i: number) => cima - 12 - postiSegni[i]!.riga * RIGA;
  const ySoglia = (i: number) => ySoglie + postiSoglie[i]!.riga * RIGA;

  return {
    width: LARGHEZZA,
    height: fondo + (chiavi.length > 0 ? 36 : 10) + Math.max(0, righeChiavi.length - 1) * RIGA,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(segni, {
        x1: (s: ValoreNoto) => toX(s.valore),
        x2: (s: ValoreNoto) => toX(s.valore),
        y1: (_: ValoreNoto, i: number) =>
          ySegno(i) + (isBeside(postiSegni[i]!, toX(segni[i]!.valore)) ? -6 : 8),
        y2: base + FASCIA,
        stroke: (s: ValoreNoto) => territorioToColore(s.territorio),
        strokeWidth: 1.5,
      }),
      Plot.rect(quadrati, {
        x1: 'x',
        x2: (q: Quadrato) => q.x + LATO,
        y1: (q: Quadrato) => base - 2 - q.livello * CELLA,
        y2: (q: Quadrato) => base - 2 - q.livello * CELLA - LATO,
        fill: 'colore',
        stroke: (q: Quadrato) => (dati.rilievo?.includes(q.territorio) ? INK : MUTED),
        strokeWidth: (q: Quadrato) => (dati.rilievo?.includes(q.territorio) ? 1.4 : 0.35),
        ariaLabel: 'territorio',
        title: (q: Quadrato) => `${q.nome}: ${formatValore(q.valore, dati.indicatore)}`,
      }),
      ...(aBarre
        ? drawBarre(barre, evidenti, {
            base: base - 2,
            tinta,
            toX,
            indicatore: dati.indicatore,
          })
        : []),
      Plot.rect(fasce, {
        x1: (f: { inizio: number }) => (f.inizio === basso ? 0 : toX(f.inizio)),
        x2: (f: { fine: number }) => (f.fine === alto ? LARGHEZZA : toX(f.fine)),
        y1: base,
        y2: base + FASCIA,
        fill: (f: { inizio: number; fine: number }) => toColore((f.inizio + f.fine) / 2),
        stroke: PAPER,
        strokeWidth: 1,
      }),
      Plot.link(segni, {
        x1: (s: ValoreNoto) => toX(s.valore),
        x2: (s: ValoreNoto) => toX(s.valore),
        y1: base - 1,
        y2: base + FASCIA + 1,
        stroke: (s: ValoreNoto) => territorioToColore(s.territorio),
        strokeWidth: 2.5,
      }),
      Plot.link(soglie, {
        x1: toX,
        x2: toX,
        y1: base + FASCIA,
        y2: (_: number, i: number) => ySoglia(i) - (postiSoglie[i]!.riga > 0 ? 8 : 9),
        stroke: MUTED,
        strokeWidth: 0.75,
      }),
      Plot.text(soglie, {
        x: (_: number, i: number) => (postiSoglie[i]!.x0 + postiSoglie[i]!.x1) / 2,
        y: (_: number, i: number) => ySoglia(i),
        text: toSoglia,
        fontSize: CORPO,
        fill: MUTED,
      }),
      Plot.text(segni, {
        x: (_: ValoreNoto, i: number) => (postiSegni[i]!.x0 + postiSegni[i]!.x1) / 2,
        y: (_: ValoreNoto, i: number) => ySegno(i),
        text: toTesto,
        fontSize: CORPO,
        fontWeight: 600,
        fill: (s: ValoreNoto) => territorioToColore(s.territorio),
      }),
      ...righeChiavi.map((riga, i) => drawChiavi(riga, fondo + 26 + i * RIGA)),
    ],
  };
}

/** Squares fall in columns as narrow as the height allows; the lower values lie below. */
function stackQuadrati(
  noti: readonly ValoreNoto[],
  toX: (v: number) => number,
  toColore: (v: number) => string,
): Quadrato[] {
  for (let perFila = 1; ; perFila++) {
    const colonna = perFila * CELLA;
    const pile = new Map<number, number>();
    const quadrati = noti.map((v) => {
      const x = Math.floor(toX(v.valore) / colonna) * colonna;
      const posto = pile.get(x) ?? 0;
      pile.set(x, posto + 1);
      return {
        ...v,
        x: x + (posto % perFila) * CELLA + 0.5,
        livello: Math.floor(posto / perFila),
        colore: toColore(v.valore),
      };
    });
    if (quadrati.every((q) => q.livello < LIVELLI) || perFila === PER_FILA) return quadrati;
  }
}

function isBeside({ x0, x1 }: { x0: number; x1: number }, x: number): boolean {
  return x <= x0 || x >= x1;
}
