import { CARATTERI, LARGHEZZE_400, LARGHEZZE_600, LARGHEZZE_700 } from './larghezze-caratteri.ts';

/** A weight of the typeface of figures. */
export type Peso = 400 | 600 | 700;

const TABELLE: Readonly<Record<Peso, readonly number[]>> = {
  400: LARGHEZZE_400,
  600: LARGHEZZE_600,
  700: LARGHEZZE_700,
};
const INDICE = new Map([...CARATTERI].map((c, i) => [c, i]));
/** Width given to a character that the table lacks: a wide one, so that labels never collide. */
const IGNOTO = 700;

/**
 * Width in pixels of a line of Titillium Web.
 *
 * @param corpo font size, pixels
 */
export function measureText(testo: string, corpo: number, peso: Peso = 400): number {
  const tabella = TABELLE[peso];
  let millesimi = 0;
  for (const c of testo) millesimi += tabella[INDICE.get(c) ?? -1] ?? IGNOTO;
  return (millesimi * corpo) / 1000;
}

/** Width of the longest of several lines; 0 for none. */
export function measureLongest(testi: string[], corpo: number, peso: Peso = 400): number {
  return Math.max(0, ...testi.map((t) => measureText(t, corpo, peso)));
}
