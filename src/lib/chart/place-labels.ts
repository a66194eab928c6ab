import { measureText } from './measure-text.ts';
import type { Peso } from './measure-text.ts';
import { makeRiquadro, overlaps } from './riquadro.ts';
import type { Riquadro } from './riquadro.ts';

/** A label to be placed on a map. */
export interface EtichettaMappa {
  testo: string;
  /** What it names: its leader line, if any, starts here. */
  punto: readonly [x: number, y: number];
  /** Radius of a symbol on the place: the label stands under, over or beside it, not on it. */
  raggio?: number;
  /** Widest that the words may be to stand on their place, pixels. */
  ampiezza: number;
  corpo: number;
  peso: Peso;
  /** Space added after each letter, pixels. */
  spaziatura?: number;
  /** When it finds no room on its place it is set beside the map's busy part, with a leader line. */
  richiamo?: boolean;
}

/** A label where it stands. */
export interface EtichettaPosta {
  /** Centre of the words. */
  x: number;
  y: number;
  riquadro: Riquadro;
  /** End of the leader line on the side of the words, when there is one. */
  filo?: [x: number, y: number];
}

const INTERLINEA = 1.1;
const DIREZIONI = 24;

/**
 * Places map labels greedily: the order given is the precedence; a label that finds no free place is
 * left out (never overlapped, never shortened).
 *
 * @param limiti the drawing: labels stay inside
 * @param ostacoli boxes that no label may cover
 * @param sgombro surface that labels with a leader line leave clear: the ambito in relief
 */
export function placeLabels<T extends EtichettaMappa>(
  etichette: T[],
  limiti: Riquadro,
  ostacoli: Riquadro[] = [],
  sgombro?: Riquadro,
): (T & EtichettaPosta)[] {
  const poste: (T & EtichettaPosta)[] = [];
  for (const e of etichette) {
    const w = measureText(e.testo, e.corpo, e.peso) + (e.spaziatura ?? 0) * e.testo.length + 6;
    const h = e.corpo * INTERLINEA;
    const isFree = (r: Riquadro) =>
      r.x0 >= limiti.x0 &&
      r.x1 <= limiti.x1 &&
      r.y0 >= limiti.y0 &&
      r.y1 <= limiti.y1 &&
      !ostacoli.some((o) => overlaps(o, r)) &&
      !poste.some((p) => overlaps(p.riquadro, r) || (p.filo && crossesBox(p.punto, p.filo, r)));
    const posto =
      (w <= e.ampiezza ? findOnPlace(e, w, h, isFree) : undefined) ??
      (e.richiamo ? findBeside(e, w, h, isFree, sgombro, poste) : undefined);
    if (posto) poste.push({ ...e, ...posto });
  }
  return poste;
}

function findOnPlace(
  { punto: [x, y], raggio }: EtichettaMappa,
  w: number,
  h: number,
  isFree: (r: Riquadro) => boolean,
): EtichettaPosta | undefined {
  const scarti: (readonly [dx: number, dy: number])[] =
    raggio === undefined
      ? [0, -0.3, 0.3, -0.6, 0.6].flatMap((dy) =>
          [0, -0.08, 0.08].map((dx) => [dx * w, dy * h] as const),
        )
      : [
          [0, raggio + 0.5 + h / 2],
          [0, -raggio - 0.5 - h / 2],
          [raggio + 0.5 + w / 2, 0],
          [-raggio - 0.5 - w / 2, 0],
        ];
  for (const [dx, dy] of scarti) {
    const riquadro = makeRiquadro([x + dx, y + dy], w, h);
    if (isFree(riquadro)) return { x: x + dx, y: y + dy, riquadro };
  }
  return undefined;
}

/** Tries rings of growing radius around the place; the shortest leader line wins. */
function findBeside(
  { punto: [x, y] }: EtichettaMappa,
  w: number,
  h: number,
  isFree: (r: Riquadro) => boolean,
  sgombro: Riquadro | undefined,
  poste: EtichettaPosta[],
): EtichettaPosta | undefined {
  for (let raggio = h * 1.2; raggio < h * 14; raggio += h / 2) {
    for (let i = 0; i < DIREZIONI; i++) {
      const angolo = (2 * Math.PI * i) / DIREZIONI + Math.PI / 2;
      const capo: [number, number] = [x + raggio * Math.cos(angolo), y + raggio * Math.sin(angolo)];
      const centro = [
        capo[0] + Math.cos(angolo) * (w / 2 + 2),
        capo[1] + Math.sin(angolo) * (h / 2),
      ] as const;
      const riquadro = makeRiquadro(centro, w, h);
      if (!isFree(riquadro) || (sgombro && overlaps(sgombro, riquadro))) continue;
      if (poste.some((p) => crossesBox([x, y], capo, p.riquadro))) continue;
      return { x: centro[0], y: centro[1], riquadro, filo: capo };
    }
  }
  return undefined;
}

/** True when a segment passes through a box; sampled every couple of pixels. */
function crossesBox(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  r: Riquadro,
): boolean {
  const passi = Math.ceil(Math.hypot(bx - ax, by - ay) / 2);
  for (let i = 0; i <= passi; i++) {
    const [x, y] = [ax + ((bx - ax) * i) / passi, ay + ((by - ay) * i) / passi];
    if (x > r.x0 && x < r.x1 && y > r.y0 && y < r.y1) return true;
  }
  return false;
}
