import { getTerzo } from './summarise-ranghi.ts';
import { measureRho } from './measure-legami.ts';
import { rankUnita } from './rank-unita.ts';
import { listPresenti, type Vettore, type Verso } from './vettore.ts';

/** Where one territory stands in the index and in the other measure. */
export interface Scarto {
  territorio: string;
  /** Level of the other measure (a decile). */
  livello: number;
  /** Mid-ranks, 1 = highest; ties share the middle of their places. */
  rango: number;
  rangoAltro: number;
  /** Places by which the index puts it higher than the other measure does. */
  scarto: number;
}

/** Agreement between an index and an ordinal measure of the same phenomenon made by others. */
export interface Accordo {
  indicatore: string;
  anno: string;
  /** Comuni with both. */
  unita: number;
  /** Spearman's rho. */
  rho: number | null;
  /** Comuni by level of the other measure (rows, ascending) and third of the index (1 = highest scores). */
  tabella: { livello: number; terzi: [number, number, number] }[];
  /** Share of comuni that both put in the same third, and in opposite thirds. */
  stessoTerzo: number;
  terziOpposti: number;
  scarti: Scarto[];
}

/** Ranks from the highest, ties in the middle of the places they span. */
export function rankMedi(valori: Vettore): (number | null)[] {
  const n = listPresenti(valori).length;
  const dallAlto = rankUnita(valori, 'decrescente');
  const dalBasso = rankUnita(valori, 'crescente');
  return dallAlto.map((alto, i) => (alto === null ? null : (alto + n + 1 - dalBasso[i]!) / 2));
}

/**
 * Compares the scores of an index with an ordinal measure. The measure is national and has few levels here, so
 * positions are compared, never values.
 * @param verso 1 when a high level means the same as a high score.
 */
export function measureAccordo(
  territori: readonly string[],
  indice: Vettore,
  livelli: Vettore,
  verso: Verso,
): Omit<Accordo, 'indicatore' | 'anno'> {
  const posti = territori.flatMap((_, i) => (indice[i] == null || livelli[i] == null ? [] : [i]));
  const n = posti.length;
  const a = posti.map((i) => indice[i]!);
  const b = posti.map((i) => verso * livelli[i]!);
  const [ranghi, altri] = [rankMedi(a), rankMedi(b)];
  const scarti = posti.map((i, k) => ({
    territorio: territori[i]!,
    livello: livelli[i]!,
    rango: ranghi[k]!,
    rangoAltro: altri[k]!,
    scarto: altri[k]! - ranghi[k]!,
  }));
  const distanze = scarti.map((s) => Math.abs(getTerzo(s.rango, n) - getTerzo(s.rangoAltro, n)));
  const presenti = [...new Set(scarti.map(({ livello }) => livello))].sort((x, y) => x - y);
  const quota = (distanza: number): number => distanze.filter((d) => d === distanza).length / n;
  return {
    ...measureRho(a, b),
    tabella: presenti.map((livello) => {
      const terzi: [number, number, number] = [0, 0, 0];
      for (const s of scarti) if (s.livello === livello) terzi[getTerzo(s.rango, n) - 1]!++;
      return { livello, terzi };
    }),
    stessoTerzo: quota(0),
    terziOpposti: quota(2),
    scarti,
  };
}
