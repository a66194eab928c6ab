import { rankUnita } from '../rank-unita.ts';
import type { RigaAnalisi } from './calcola-analisi.ts';

/** How far two rankings of the same units are apart. */
export interface ConfrontoRanghi {
  /** A year, or `tutti` for all years together. */
  anno: string;
  /** Units that have a rank in both. */
  unita: number;
  /** Mean and largest |rank b - rank a|. */
  medio: number;
  massimo: number;
  /** Mean shift of the first and last ten of ranking a, then of ranking b. */
  primi10: number;
  ultimi10: number;
  primi10Confronto: number;
  ultimi10Confronto: number;
  /** Share (0-1) of the units with the same rank. */
  uguali: number;
}

interface Coppia {
  a: number;
  b: number;
  /** Ranks from the bottom. */
  daSottoA: number;
  daSottoB: number;
}

const DIECI = 10;

function media(valori: readonly number[]): number {
  return valori.reduce((somma, x) => somma + x, 0) / valori.length;
}

function summariseCoppie(anno: string, coppie: readonly Coppia[]): ConfrontoRanghi {
  const salto = ({ a, b }: Coppia): number => Math.abs(a - b);
  const saltoDove = (chi: (coppia: Coppia) => boolean): number =>
    media(coppie.filter(chi).map(salto));
  return {
    anno,
    unita: coppie.length,
    medio: media(coppie.map(salto)),
    massimo: Math.max(...coppie.map(salto)),
    primi10: saltoDove(({ a }) => a <= DIECI),
    ultimi10: saltoDove(({ daSottoA }) => daSottoA <= DIECI),
    primi10Confronto: saltoDove(({ b }) => b <= DIECI),
    ultimi10Confronto: saltoDove(({ daSottoB }) => daSottoB <= DIECI),
    uguali: media(coppie.map((coppia) => (salto(coppia) === 0 ? 1 : 0))),
  };
}

/**
 * Rank shifts between two results on the same data, year by year and over all years. Units without a score in
 * either are left out and the others ranked again. Units tied at the tenth place are all taken.
 * Statistics of giniCI `summary.rankComp`, whose top and bottom follow the alternative index.
 */
export function confrontaRanghi(
  righeA: readonly RigaAnalisi[],
  righeB: readonly RigaAnalisi[],
): ConfrontoRanghi[] {
  const chiave = ({ unita, anno }: RigaAnalisi): string => JSON.stringify([unita, anno]);
  const diB = new Map(righeB.map((riga) => [chiave(riga), riga]));
  const anni = [...new Set(righeA.map(({ anno }) => anno))];
  const perAnno = anni.map((anno): [string, Coppia[]] => {
    const comuni = righeA.flatMap((a) => {
      const b = a.anno === anno ? diB.get(chiave(a)) : undefined;
      return a.indice === null || b?.indice == null ? [] : [[a.indice, b.indice] as const];
    });
    const rankDi = (k: 0 | 1, ordine: 'decrescente' | 'crescente'): (number | null)[] =>
      rankUnita(
        comuni.map((coppia) => coppia[k]),
        ordine,
      );
    const [a, b] = [rankDi(0, 'decrescente'), rankDi(1, 'decrescente')];
    const [daSottoA, daSottoB] = [rankDi(0, 'crescente'), rankDi(1, 'crescente')];
    return [
      anno,
      comuni.map((_, i) => ({
        a: a[i]!,
        b: b[i]!,
        daSottoA: daSottoA[i]!,
        daSottoB: daSottoB[i]!,
      })),
    ];
  });
  const conUnita = perAnno.filter(([, coppie]) => coppie.length > 0);
  const esiti = conUnita.map(([anno, coppie]) => summariseCoppie(anno, coppie));
  const tutte = conUnita.flatMap(([, coppie]) => coppie);
  return esiti.length > 1 ? [...esiti, summariseCoppie('tutti', tutte)] : esiti;
}
