import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { max, min, nice, ticks } from 'd3-array';
import { formatAnnoBreve } from '../format/format-anno.ts';
import { formatNumero } from '../format/format-numero.ts';
import { formatValore } from '../format/format-valore.ts';
import { dodgeVertically } from './dodge-vertically.ts';
import { measureLongest } from './measure-text.ts';
import { LINE, MUTED, PAPER, TRATTI, territorioToColore } from './palette.ts';
import type { DatiSerieStorica, LineaSerie } from './serie-storica.ts';
import { annoToNumero, makeTratti } from './tempo.ts';

const ALTEZZE = { 360: 300, 720: 380 } as const;
const CORPO = 13;
const PASSO_ETICHETTE = 16;
const SOPRA = 28;
const SOTTO = 30;

interface LineaPronta extends LineaSerie {
  colore: string;
  protagonista: boolean;
  valori: { x: number; valore: number; provvisorio: boolean }[];
}

/** Options of the series chart; all label places are decided here, in pixels. */
export function serieToPlot(dati: DatiSerieStorica): PlotOptions {
  const altezza = ALTEZZE[dati.larghezza];
  const attesi = dati.anni.map(annoToNumero);
  const rotture = (dati.rotture ?? []).map((r) => ({ ...r, x: annoToNumero(r.anno) }));
  const linee = dati.linee.map((l) => toLineaPronta(l, dati.protagonista));
  const comuni = linee.filter((l) => /^\d{6}$/.test(l.territorio) && !l.protagonista);
  const nominate = linee
    .filter((l) => !comuni.includes(l) && l.valori.length > 0)
    .sort((a, b) => Number(a.protagonista) - Number(b.protagonista));
  const tutti = linee.flatMap((l) => l.valori.map((v) => v.valore));
  const dominio = nice(min(tutti) ?? 0, max(tutti) ?? 1, 5);
  const tacche = ticks(...dominio, 5);
  const testi = nominate.map((l) =>
    l.protagonista ? `${l.nome} ${formatValore(l.valori.at(-1)!.valore, dati.indicatore)}` : l.nome,
  );
  const destra = measureLongest(testi, CORPO, 600) + 22;
  const sinistra =
    measureLongest(
      tacche.map((t) => formatNumero(t, dati.indicatore.decimali)),
      12,
    ) + 10;
  const toY = (v: number) =>
    altezza - SOTTO - ((v - dominio[0]) / (dominio[1] - dominio[0])) * (altezza - SOPRA - SOTTO);
  const fineX = dati.larghezza - destra;
  const posti = dodgeVertically(
    nominate.map((l) => toY(l.valori.at(-1)!.valore)),
    PASSO_ETICHETTE,
    SOPRA - 10,
    altezza - SOTTO,
  );
  const decimaliAsse = tacche.every(Number.isInteger) ? 0 : dati.indicatore.decimali;

  return {
    width: dati.larghezza,
    height: altezza,
    marginLeft: sinistra,
    marginRight: destra,
    marginTop: SOPRA,
    marginBottom: SOTTO,
    x: { domain: [attesi[0]!, attesi.at(-1)!], axis: null },
    y: { domain: dominio, axis: null },
    marks: [
      Plot.gridY(tacche, { stroke: LINE, strokeOpacity: 1 }),
      Plot.axisY(tacche, {
        tickSize: 0,
        fontSize: 12,
        fill: MUTED,
        label: null,
        tickFormat: (t: number) => formatNumero(t, decimaliAsse),
      }),
      Plot.axisX(chooseTicks(dati.anni, dati.larghezza).map(annoToNumero), {
        tickSize: 4,
        stroke: LINE,
        fontSize: 12,
        fill: MUTED,
        label: null,
        tickFormat: (x: number) =>
          formatAnnoBreve(dati.anni[attesi.indexOf(x)] ?? String(x), dati.tipoAnno),
      }),
      ...rotture.map((r) => Plot.ruleX([r.x - 0.5], { stroke: MUTED, strokeDasharray: '2 3' })),
      Plot.text(rotture, {
        x: (r: { x: number }) => r.x - 0.5,
        text: 'nota',
        frameAnchor: 'top',
        textAnchor: 'start',
        dx: 5,
        dy: -16,
        fill: MUTED,
        fontSize: 12,
        lineWidth: 16,
      }),
      ...[...comuni, ...nominate].flatMap((l) =>
        drawLinea(
          l,
          attesi,
          rotture.map((r) => r.x),
        ),
      ),
      Plot.link(
        nominate.map((l, i) => ({ y: toY(l.valori.at(-1)!.valore), posto: posti[i]! })),
        {
          x1: { value: () => fineX + 6, scale: null } as never,
          x2: { value: () => fineX + 16, scale: null } as never,
          y1: { value: (d: { y: number }) => d.y, scale: null } as never,
          y2: { value: (d: { posto: number }) => d.posto, scale: null } as never,
          stroke: MUTED,
          strokeWidth: 0.75,
        },
      ),
      ...nominate.map((l, i) =>
        Plot.text([testi[i]], {
          x: { value: () => fineX + 20, scale: null } as never,
          y: { value: () => posti[i]!, scale: null } as never,
          text: (t: string) => t,
          textAnchor: 'start',
          fontSize: CORPO,
          fontWeight: l.protagonista ? 600 : 400,
          fill: l.colore,
          stroke: PAPER,
          strokeWidth: 3,
        }),
      ),
    ],
  };
}

function toLineaPronta(linea: LineaSerie, protagonista: string): LineaPronta {
  return {
    ...linea,
    protagonista: linea.territorio === protagonista,
    colore: territorioToColore(linea.territorio),
    valori: linea.punti.flatMap(({ anno, valore, stato }) =>
      valore === null
        ? []
        : [{ x: annoToNumero(anno), valore, provvisorio: stato.includes('provvisorio') }],
    ),
  };
}

function drawLinea(linea: LineaPronta, attesi: number[], rotture: number[]) {
  const tratti = makeTratti(linea.valori, attesi, rotture);
  const comune = /^\d{6}$/.test(linea.territorio) && !linea.protagonista;
  const spessore = linea.protagonista ? 3.5 : comune ? 1 : 1.5;
  const disegna = (salto: boolean) =>
    Plot.link(
      tratti.filter((t) => t.salto === salto),
      {
        x1: (t: { da: { x: number } }) => t.da.x,
        y1: (t: { da: { valore: number } }) => t.da.valore,
        x2: (t: { a: { x: number } }) => t.a.x,
        y2: (t: { a: { valore: number } }) => t.a.valore,
        stroke: comune ? LINE : linea.colore,
        strokeWidth: salto ? spessore * 0.6 : spessore,
        strokeDasharray: salto ? '1 4' : TRATTI[linea.territorio],
        strokeLinecap: 'round',
        ariaLabel: () => linea.territorio,
        className: salto ? 'salto' : 'tratto',
      },
    );
  if (comune) return [disegna(false), disegna(true)];
  return [
    disegna(false),
    disegna(true),
    Plot.dot(linea.valori, {
      x: 'x',
      y: 'valore',
      r: linea.protagonista ? 4 : 2.5,
      fill: (v: { provvisorio: boolean }) => (v.provvisorio ? PAPER : linea.colore),
      stroke: linea.colore,
      strokeWidth: linea.protagonista ? 2 : 1.2,
      ariaLabel: () => linea.territorio,
    }),
  ];
}

/** As many years as fit without touching, always the first and the last. */
function chooseTicks(anni: string[], larghezza: number): string[] {
  const quanti = larghezza === 360 ? 4 : 9;
  const passo = Math.max(1, Math.ceil((anni.length - 1) / quanti));
  return anni.filter((_, i) => (anni.length - 1 - i) % passo === 0);
}
