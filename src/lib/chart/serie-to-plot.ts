import type { PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { max, min, ticks } from 'd3-array';
import { formatAnnoBreve } from '../format/format-anno.ts';
import { formatNumero } from '../format/format-numero.ts';
import { formatValore } from '../format/format-valore.ts';
import { dodgeVertically } from './dodge-vertically.ts';
import { drawLinee, toLineaPronta } from './linea.ts';
import type { LineaPronta } from './linea.ts';
import { measureLongest } from './measure-text.ts';
import { LINE, MUTED, PAPER } from './palette.ts';
import type { DatiSerieStorica } from './serie-storica.ts';
import { annoToNumero } from './tempo.ts';

const ALTEZZE = { 360: 320, 720: 400 } as const;
const CORPO = 13;
const PASSO_ETICHETTE = 16;
const SOPRA = 30;
const SOTTO = 30;
const NOTA = 24;

/** Options of the series chart in pixel coordinates: every place is decided here. */
export function serieToPlot(dati: DatiSerieStorica): PlotOptions {
  const attesi = dati.anni.map(annoToNumero);
  const rotture = (dati.rotture ?? []).map((r) => ({ ...r, x: annoToNumero(r.anno) }));
  const linee = dati.linee
    .map((l) =>
      toLineaPronta(
        l,
        dati.protagonista,
        attesi,
        rotture.map((r) => r.x),
      ),
    )
    .filter((l) => l.valori.length > 0);
  const nominate = linee.filter((l) => !l.comune);
  const base = ALTEZZE[dati.larghezza];
  const note = listNote(linee);

  const valori = linee.flatMap((l) => l.valori.map((v) => v.valore));
  const [basso, alto] = [min(valori) ?? 0, max(valori) ?? 1];
  const agio = (alto - basso || Math.abs(alto) || 1) * 0.05;
  const tacche = ticks(basso - agio, alto + agio, 5);
  const decimali = tacche.every(Number.isInteger) ? 0 : dati.indicatore.decimali;
  const toTacca = (t: number) => formatNumero(t, decimali);
  const testi = nominate.map((l) =>
    l.protagonista ? `${l.nome} ${formatValore(l.valori.at(-1)!.valore, dati.indicatore)}` : l.nome,
  );
  const sinistra = measureLongest(tacche.map(toTacca), 12) + 10;
  const fine = dati.larghezza - measureLongest(testi, CORPO, 600) - 24;
  const [primo, ultimo] = [attesi[0]!, attesi.at(-1)!];
  const toX = (x: number) =>
    sinistra + 5 + ((x - primo) / (ultimo - primo || 1)) * (fine - sinistra - 5);
  const toY = (v: number) =>
    base - SOTTO - ((v - basso + agio) / (alto - basso + 2 * agio)) * (base - SOPRA - SOTTO);
  const posti = dodgeVertically(
    nominate.map((l) => toY(l.valori.at(-1)!.valore)),
    PASSO_ETICHETTE,
    SOPRA - 10,
    base - SOTTO,
  );
  const anni = chooseTicks(dati.anni, dati.larghezza);

  return {
    width: dati.larghezza,
    height: base + (note === '' ? 0 : NOTA),
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(tacche, { x1: sinistra, x2: fine, y1: toY, y2: toY, stroke: LINE }),
      Plot.text(tacche, {
        x: sinistra - 8,
        y: toY,
        text: toTacca,
        textAnchor: 'end',
        fontSize: 12,
        fill: MUTED,
      }),
      Plot.link(anni, {
        x1: (a: string) => toX(annoToNumero(a)),
        x2: (a: string) => toX(annoToNumero(a)),
        y1: base - SOTTO,
        y2: base - SOTTO + 5,
        stroke: MUTED,
      }),
      Plot.text(anni, {
        x: (a: string) => toX(annoToNumero(a)),
        y: base - SOTTO + 16,
        text: (a: string) => formatAnnoBreve(a, dati.tipoAnno),
        fontSize: 12,
        fill: MUTED,
      }),
      ...rotture.map((r) => drawRottura(toX(findMezzo(attesi, r.x)), r.nota, base, dati.larghezza)),
      ...groupLinee(linee).map((gruppo) => drawLinee(gruppo, toX, toY)),
      Plot.link(nominate, {
        x1: (l: LineaPronta) => toX(l.valori.at(-1)!.x) + 7,
        x2: fine + 17,
        y1: (l: LineaPronta) => toY(l.valori.at(-1)!.valore),
        y2: (_: LineaPronta, i: number) => posti[i]!,
        stroke: (l: LineaPronta) => l.colore,
        strokeWidth: 0.75,
        strokeOpacity: 0.7,
      }),
      ...[false, true].map((protagonista) =>
        Plot.text(
          nominate.filter((l) => l.protagonista === protagonista),
          {
            x: fine + 20,
            y: (l: LineaPronta) => posti[nominate.indexOf(l)]!,
            text: (l: LineaPronta) => testi[nominate.indexOf(l)]!,
            textAnchor: 'start',
            fontSize: CORPO,
            fontWeight: protagonista ? 700 : 400,
            fill: (l: LineaPronta) => l.colore,
            stroke: PAPER,
            strokeWidth: 3,
          },
        ),
      ),
      note === ''
        ? null
        : Plot.text([note], {
            x: 0,
            y: base + NOTA - 10,
            text: (t: string) => t,
            textAnchor: 'start',
            fontSize: 12,
            fill: MUTED,
          }),
    ],
  };
}

/** The comuni first and together, then the others one by one, the protagonist on top. */
function groupLinee(linee: LineaPronta[]): LineaPronta[][] {
  const comuni = linee.filter((l) => l.comune);
  const altre = linee.filter((l) => !l.comune).sort((a, b) => a.ordine - b.ordine);
  return [...(comuni.length > 0 ? [comuni] : []), ...altre.map((l) => [l])];
}

/** A break lies between the last year of the old method and the first of the new one. */
function findMezzo(attesi: number[], x: number): number {
  const prima = attesi.filter((a) => a < x).at(-1);
  return prima === undefined ? x : (prima + x) / 2;
}

function drawRottura(x: number, nota: string, base: number, larghezza: number) {
  const aSinistra = x > larghezza * 0.55;
  return [
    Plot.link([nota], {
      x1: x,
      x2: x,
      y1: 4,
      y2: base - SOTTO,
      stroke: MUTED,
      strokeDasharray: '2 3',
      className: 'rottura',
    }),
    Plot.text([nota], {
      x: x + (aSinistra ? -5 : 5),
      y: 9,
      text: (t: string) => t,
      textAnchor: aSinistra ? 'end' : 'start',
      fontSize: 12,
      fill: MUTED,
      stroke: PAPER,
      strokeWidth: 3,
    }),
  ];
}

/** How to read the marks that not every series has. */
function listNote(linee: LineaPronta[]): string {
  const note = [
    linee.some((l) => l.tratti.some((t) => t.salto)) ? 'linea punteggiata: anni senza dato' : '',
    linee.some((l) => !l.comune && l.valori.some((v) => v.provvisorio))
      ? 'cerchio vuoto: dato provvisorio'
      : '',
  ].filter((n) => n !== '');
  const testo = note.join('; ');
  return testo.charAt(0).toUpperCase() + testo.slice(1);
}

/** As many years as fit without touching, always the last. */
function chooseTicks(anni: string[], larghezza: number): string[] {
  const quanti = larghezza === 360 ? 4 : 9;
  const passo = Math.max(1, Math.ceil((anni.length - 1) / quanti));
  return anni.filter((_, i) => (anni.length - 1 - i) % passo === 0);
}
