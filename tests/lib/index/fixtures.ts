/** The published fixtures of the methods, as TypeScript sees them. */
import { readFileSync } from 'node:fs';

function readFixture<T>(nome: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/metodo/${nome}`, import.meta.url), 'utf8'),
  ) as T;
}

/** Hand arithmetic in exact fractions: 4 units, 3 indicators, mixed polarity. */
export const ampiEsatto = readFixture<{
  polarity: ('pos' | 'neg')[];
  ref: string[];
  goalpost_min: string[];
  goalpost_max: string[];
  units: {
    x: string[];
    r: string[];
    mean: string;
    var_pop: string;
    ampi_minus: string;
    ampi_plus: string;
    geo_mean_dec: number;
  }[];
}>('ampi-esatto.json');

interface Media {
  x: number[];
  w?: number[];
  p?: number;
  y?: number;
  error?: boolean;
}

/** Literals of COINr's own tests and articles. */
export const coinr = readFixture<{
  n_goalposts: { x: number; lo: number; hi: number; scale: number; dir: 1 | -1; y: number }[];
  n_dist2targ: { x: number[]; targ: number; dir: 1 | -1; cap: boolean; y: number[] }[];
  a_gmean: Media[];
  a_hmean: Media[];
  a_genmean: Media[];
  data_threshold: { rows: (number | null)[][]; y: (number | null)[] };
  outranking: {
    X: Record<'x1' | 'x2' | 'x3', number[]>;
    m21: number;
    m31: number;
    m41: number;
    nDominant: number;
  };
  copeland_tie: { X: Record<'x1' | 'x2', number[]>; y: number[] };
  hierarchy_printed: Record<string, number | string>[];
}>('coinr-letterali.json');

/** "230/3" to a number. */
export function parseFrazione(testo: string): number {
  const [sopra, sotto = '1'] = testo.split('/');
  return Number(sopra) / Number(sotto);
}
