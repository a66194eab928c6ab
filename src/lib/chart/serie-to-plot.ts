import type { PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { max, min, ticks } from 'd3-array';
import { formatAnnoBreve } from '../format/format-anno.ts';
import type { TipoAnno } from '../format/format-anno.ts';
import { formatEtichetta, formatValore } from '../format/format-valore.ts';
import { chooseTicks } from './choose-ticks.ts';
import { dodgeVertically } from './dodge-vertically.ts';
import type { FiguraConUnita, Larghezza } from './figura.ts';
import { drawLinee, toLineaPronta } from './linea.ts';
import type { LineaPronta, LineaSerie } from './linea.ts';
import { measureLongest, measureText } from './measure-text.ts';
import { LINE, MUTED, PAPER } from './palette.ts';
import { drawRotture, findMezzo } from './rotture.ts';
import { annoToNumero } from './tempo.ts';
import { wrapText } from './wrap-text.ts';

/** What the series shows: one line for each territory. */
export interface DatiSerieStorica extends FiguraConUnita {
  larghezza: Larghezza;
  /** The territory of the page: thick line, label with its value. */
  protagonista: string;
  /** Comuni are drawn faint and without label; the others are labelled at their right end. */
  linee: LineaSerie[];
  /** Years the series is expected to have. */
  anni: string[];
  /** Years from which values are not comparable with the earlier ones. */
  rotture?: { anno: string; nota: string }[];
  tipoAnno?: TipoAnno;
}

const ALTEZZE = { 360: 320, 540: 290, 720: 400 } as const;
const CORPO = 13;
const CORPO_ASSE = 12;
const PASSO_ETICHETTE = 16;
const SOPRA = 30;
const SOTTO = 30;
const NOTA = 17;

/** Options of the series chart in pixel coordinates: every place is decided here. */
export function serieToPlot(dati: DatiSerieStorica): PlotOptions {
  const attesi = dati.anni.map(annoToNumero);
  const toAnno = (a: string) => formatAnnoBreve(a, dati.tipoAnno);
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
  const note = [
    ...rotture.map((r) => `Interruzione della serie (${toAnno(r.anno)}): ${r.nota}`),
    ...listNote(linee),
  ].flatMap((n) => wrapText(n, dati.larghezza, CORPO_ASSE, 400));

  const valori = linee.flatMap((l) => l.valori.map((v) => v.valore));
  const [basso, alto] = [min(valori) ?? 0, max(valori) ?? 1];
  const agio = (alto - basso || Math.abs(alto) || 1) * 0.05;
  const tacche = ticks(basso - agio, alto + agio, 5);
  const decimali = tacche.every(Number.isInteger) ? 0 : dati.indicatore.decimali;
  const toTacca = (t: number) => formatEtichetta(t, { unita: dati.indicatore.unita, decimali });
  const testi = nominate.map((l) =>
    l.protagonista ? `${l.nome} ${formatValore(l.valori.at(-1)!.valore, dati.indicatore)}` : l.nome,
  );
  const sinistra = measureLongest(tacche.map(toTacca), CORPO_ASSE) + 10;
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
  const anni = chooseTicks(
    dati.anni,
    (a) => toX(annoToNumero(a)),
    (a) => measureText(toAnno(a), CORPO_ASSE) + 10,
  );

  return {
    width: dati.larghezza,
    height: base + (note.length === 0 ? 0 : 6 + note.length * NOTA),
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
        fontSize: CORPO_ASSE,
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
        text: toAnno,
        fontSize: CORPO_ASSE,
        fill: MUTED,
      }),
      ...drawRotture(
        rotture.map((r) => toX(findMezzo(attesi, r.x))),
        base - SOTTO,
        fine,
      ),
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
      Plot.text(note, {
        x: 0,
        y: (_: string, i: number) => base + 12 + i * NOTA,
        text: (t: string) => t,
        textAnchor: 'start',
        fontSize: CORPO_ASSE,
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

/** How to read the marks that not every series has. */
function listNote(linee: LineaPronta[]): string[] {
  const note = [
    linee.some((l) => l.tratti.some((t) => t.salto)) ? 'linea punteggiata: anni senza dato' : '',
    linee.some((l) => !l.comune && l.valori.some((v) => v.provvisorio))
      ? 'cerchio vuoto: dato provvisorio'
      : '',
  ].filter((n) => n !== '');
  const testo = note.join('; ');
  return testo === '' ? [] : [testo.charAt(0).toUpperCase() + testo.slice(1)];
}
