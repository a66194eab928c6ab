import type { Figura } from './figura.ts';
import { el, makeSvg } from './svg.ts';

export interface DatiSparkline extends Figura {
  /** One for each expected year, in order, evenly spaced; null breaks the line. */
  valori: (number | null)[];
  /** Pixels; 96 x 24 unless told. */
  dimensioni?: [larghezza: number, altezza: number];
}

const MARGINE = 4;

/** A line the size of a word, with a dot on the last value. */
export function sparkline(dati: DatiSparkline): string {
  const [larghezza, altezza] = dati.dimensioni ?? [96, 24];
  const noti = dati.valori.filter((v) => v !== null);
  const min = Math.min(...noti);
  const ampiezza = Math.max(...noti) - min;
  const toX = (i: number) =>
    MARGINE + (i / Math.max(1, dati.valori.length - 1)) * (larghezza - 2 * MARGINE);
  const toY = (v: number) =>
    ampiezza === 0
      ? altezza / 2
      : altezza - MARGINE - ((v - min) / ampiezza) * (altezza - 2 * MARGINE);
  let penna = 'M';
  let d = '';
  let ultimo: [number, number] | undefined;
  dati.valori.forEach((v, i) => {
    if (v === null) {
      penna = 'M';
      return;
    }
    ultimo = [toX(i), toY(v)];
    d += `${penna}${ultimo.map((n) => String(Math.round(n * 10) / 10)).join(',')}`;
    penna = 'L';
  });
  return makeSvg(
    dati,
    'sparkline',
    [larghezza, altezza],
    el('path', { class: 'linea', d }) +
      (ultimo ? el('circle', { class: 'punto', cx: ultimo[0], cy: ultimo[1], r: 2.5 }) : ''),
  );
}
