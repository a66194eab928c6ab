import { measureText } from './measure-text.ts';
import type { Peso } from './measure-text.ts';
import { makeRiquadro, overlaps } from './riquadro.ts';
import type { Riquadro } from './riquadro.ts';

export interface EtichettaMappa {
  testo: string;
  /** Where the label would like its centre. */
  punto: readonly [x: number, y: number];
  /** Font size by which room is reserved, pixels. */
  corpo: number;
  peso: Peso;
}

export interface EtichettaPosta extends EtichettaMappa {
  x: number;
  y: number;
  riquadro: Riquadro;
}

const INTERLINEA = 1.15;

/**
 * Places map labels greedily: the order given is the precedence, a label that finds no free place
 * near its point is left out (never overlapped, never shortened).
 *
 * @param ostacoli boxes already taken
 * @param limiti the drawing, labels stay inside
 */
export function placeLabels<T extends EtichettaMappa>(
  etichette: T[],
  limiti: Riquadro,
  ostacoli: Riquadro[] = [],
): (T & EtichettaPosta)[] {
  const occupati = [...ostacoli];
  const poste: (T & EtichettaPosta)[] = [];
  for (const etichetta of etichette) {
    const w = measureText(etichetta.testo, etichetta.corpo, etichetta.peso) + 4;
    const h = etichetta.corpo * INTERLINEA;
    const scarti = [0, -0.35, 0.35, -0.7, 0.7].map((k) => k * h);
    for (const dy of scarti) {
      const x = Math.max(limiti.x0 + w / 2, Math.min(limiti.x1 - w / 2, etichetta.punto[0]));
      const y = etichetta.punto[1] + dy;
      const riquadro = makeRiquadro([x, y], w, h);
      if (riquadro.y0 < limiti.y0 || riquadro.y1 > limiti.y1) continue;
      if (occupati.some((o) => overlaps(o, riquadro))) continue;
      occupati.push(riquadro);
      poste.push({ ...etichetta, x, y, riquadro });
      break;
    }
  }
  return poste;
}
