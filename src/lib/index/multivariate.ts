import { PCA } from 'ml-pca';
import { sampleCorrelation, variance } from 'simple-statistics';
import { Rifiuto } from './rifiuto.ts';

/** Units (rows) × components (columns), all present and oriented towards the phenomenon. */
export type Tabella = readonly (readonly number[])[];

/** |correlation| above which two components say almost the same thing. */
export const SOGLIA_COLLINEARE = 0.9;

function getColonna(tabella: Tabella, j: number): number[] {
  return tabella.map((riga) => riga[j]!);
}

/** Pearson correlation of every pair of components. */
function correlateComponenti(tabella: Tabella): number[][] {
  const m = tabella[0]?.length ?? 0;
  return Array.from({ length: m }, (_, i) =>
    Array.from({ length: m }, (_, j) =>
      i === j ? 1 : sampleCorrelation(getColonna(tabella, i), getColonna(tabella, j)),
    ),
  );
}

/** Pairs of components whose |correlation| is above 0.9. */
export function listCollineari(correlazioni: readonly (readonly number[])[]): [number, number][] {
  return correlazioni.flatMap((riga, i) =>
    riga.flatMap((r, j): [number, number][] =>
      j > i && Math.abs(r) > SOGLIA_COLLINEARE ? [[i, j]] : [],
    ),
  );
}

/**
 * Cronbach's alpha `m/(m-1) · (1 - Σ var_j / var(Σ))`. Low in a formative index, whose components are distinct
 * causes and need not move together: a diagnosis, not a mark.
 * @throws Rifiuto with fewer than two components.
 */
export function measureAlpha(tabella: Tabella): number {
  const m = tabella[0]?.length ?? 0;
  if (m < 2) throw new Rifiuto(["l'alfa di Cronbach richiede almeno due componenti"]);
  const somme = tabella.map((riga) => riga.reduce((a, b) => a + b, 0));
  const varianze = Array.from({ length: m }, (_, j) => variance(getColonna(tabella, j)));
  return (m / (m - 1)) * (1 - varianze.reduce((a, b) => a + b, 0) / variance(somme));
}

/** Principal components of the correlation matrix. */
export interface ComponentiPrincipali {
  autovalori: number[];
  /** Share of total variance of each principal component. */
  quote: number[];
  /** One row per principal component, one loading per indicatore; sign chosen so that the sum is positive. */
  pesi: number[][];
}

/** Principal component analysis on standardised components. */
export function computePca(tabella: Tabella): ComponentiPrincipali {
  const pca = new PCA(
    tabella.map((riga) => [...riga]),
    { center: true, scale: true },
  );
  const pesi = pca
    .getLoadings()
    .to2DArray()
    .map((riga) => (riga.reduce((a, b) => a + b, 0) < 0 ? riga.map((x) => -x) : riga));
  return { autovalori: pca.getEigenvalues(), quote: pca.getExplainedVariance(), pesi };
}

/** All multivariate checks of one index. */
export interface Multivariata {
  unita: number;
  correlazioni: number[][];
  collineari: [number, number][];
  alpha: number;
  pca: ComponentiPrincipali;
}

/** Step 4 of the handbook on the complete units of one edition. */
export function analyseMultivariata(tabella: Tabella): Multivariata {
  const correlazioni = correlateComponenti(tabella);
  return {
    unita: tabella.length,
    correlazioni,
    collineari: listCollineari(correlazioni),
    alpha: measureAlpha(tabella),
    pca: computePca(tabella),
  };
}
