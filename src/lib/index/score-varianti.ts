import type { Segno } from './aggregate-ampi.ts';
import type { Foglio } from './make-fogli.ts';
import { checkMotivi } from './rifiuto.ts';

/** Ways to put components together: penalised, arithmetic and geometric mean. */
export const AGGREGAZIONI_INDICE = ['penalita', 'aritmetica', 'geometrica'] as const;
/** One of `AGGREGAZIONI_INDICE`. */
export type AggregazioneIndice = (typeof AGGREGAZIONI_INDICE)[number];

/** Which cell of the grid a set of scores belongs to. */
export interface Variante {
  foglio: Foglio;
  /** Position of the set of weights. */
  pesi: number;
  /** Component left out, or -1. */
  esclusa: number;
  aggregazione: AggregazioneIndice;
}

/**
 * `punteggi` ranks the units as the score does: it is the score itself, or for the geometric mean its logarithm.
 * The array is reused from one call to the next: read it at once, do not keep it.
 */
export type Visita = (variante: Variante, punteggi: Float64Array) => void;

/** Powers and logarithms of a sheet, computed once for all the variants that use it. */
interface Preparato {
  foglio: Foglio;
  r: Float64Array;
  r2: Float64Array;
  /** ln r, or ln (200 - r) for a negative phenomenon: see `forEachVariante`. */
  ln: Float64Array;
  /** 1 where the value is there. */
  c: Float64Array;
}

function prepareFoglio(foglio: Foglio, segno: Segno): Preparato {
  const c = foglio.r.map((x) => (Number.isNaN(x) ? 0 : 1));
  const r = foglio.r.map((x) => (Number.isNaN(x) ? 0 : x));
  const base = foglio.r.map((x) => (Number.isNaN(x) ? 1 : segno === '+' ? 200 - x : x));
  const fuori = base.findIndex((x) => !(x > 0));
  checkMotivi(
    fuori < 0
      ? []
      : [`valore normalizzato ${String(foglio.r[fuori])}: la media geometrica non esiste`],
  );
  return { foglio, r, r2: r.map((x) => x * x), ln: base.map(Math.log), c };
}

/**
 * Scores of all units under every combination of sheet × weights × left-out component × aggregation.
 * Aggregations: AMPI penalty, arithmetic, geometric. A geometric mean leans towards the low values, which is
 * right where low is bad; for a negative phenomenon it is taken on the mirrored scale, `200 - G(200 - r)`.
 * Weights are rescaled over the components that are there. A unit must have at least two of them.
 * @param pesi sets of weights, each summing to 1.
 * @param esclusioni also leave out each component in turn.
 */
export function forEachVariante(
  fogli: readonly Foglio[],
  pesi: readonly (readonly number[])[],
  segno: Segno,
  esclusioni: boolean,
  visita: Visita,
): void {
  const n = fogli[0]?.unita ?? 0;
  const m = fogli[0]?.componenti ?? 0;
  const verso = segno === '+' ? 1 : -1;
  const somme = {
    r: new Float64Array(n),
    r2: new Float64Array(n),
    ln: new Float64Array(n),
    c: new Float64Array(n),
  };
  const punti = {
    penalita: new Float64Array(n),
    aritmetica: new Float64Array(n),
    geometrica: new Float64Array(n),
  };
  for (const preparato of fogli.map((foglio) => prepareFoglio(foglio, segno))) {
    const { foglio, r, r2, ln, c } = preparato;
    for (let k = 0; k < pesi.length; k++) {
      const w = pesi[k]!;
      sumPesate(preparato, w, somme);
      for (let e = -1; e < (esclusioni && m > 2 ? m : 0); e++) {
        const we = e < 0 ? 0 : w[e]!;
        if (e >= 0 && we === 0) continue;
        for (let i = 0; i < n; i++) {
          const q = e < 0 ? i * m : i * m + e;
          const peso = somme.c[i]! - we * c[q]!;
          const media = (somme.r[i]! - we * r[q]!) / peso;
          const varianza = (somme.r2[i]! - we * r2[q]!) / peso - media * media;
          const logaritmo = (somme.ln[i]! - we * ln[q]!) / peso;
          punti.aritmetica[i] = media;
          punti.penalita[i] = media + (verso * varianza) / media;
          punti.geometrica[i] = -verso * logaritmo;
        }
        for (const aggregazione of AGGREGAZIONI_INDICE) {
          visita({ foglio, pesi: k, esclusa: e, aggregazione }, punti[aggregazione]);
        }
      }
    }
  }
}

/** Weighted sums over the components, unit by unit: what every variant of the same weights starts from. */
function sumPesate(
  { foglio, r, r2, ln, c }: Preparato,
  w: readonly number[],
  somme: Record<'r' | 'r2' | 'ln' | 'c', Float64Array>,
): void {
  const { unita: n, componenti: m } = foglio;
  for (let i = 0; i < n; i++) {
    let sr = 0;
    let sr2 = 0;
    let sln = 0;
    let sc = 0;
    for (let j = 0; j < m; j++) {
      const q = i * m + j;
      const peso = w[j]!;
      sr += peso * r[q]!;
      sr2 += peso * r2[q]!;
      sln += peso * ln[q]!;
      sc += peso * c[q]!;
    }
    somme.r[i] = sr;
    somme.r2[i] = sr2;
    somme.ln[i] = sln;
    somme.c[i] = sc;
  }
}
