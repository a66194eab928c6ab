import { findClasse, makeClassiDivergenti } from '../chart/classi.ts';
import type { RigaIndice } from '../index/calcola-righe.ts';

/** What one component adds to 100, in index points: level and imbalance together. Null where missing. */
export type Punti = number | null;

/** Points of every component of a row; with 100 they sum to the score. */
export function listPunti({ componenti }: RigaIndice): Punti[] {
  return componenti.map(({ contributo }) =>
    contributo === null ? null : contributo.livello + contributo.squilibrio,
  );
}

/**
 * Breaks for the colours of a heat table, around zero, over all the cells of the comuni: a colour means the same
 * number of points in every row.
 */
export function makeClassiPunti(comuni: readonly RigaIndice[]): number[] {
  return makeClassiDivergenti(
    comuni.flatMap(listPunti).filter((p) => p !== null),
    0,
  );
}

/** Colour class of a cell, 1 (takes most away) to 5 (adds most); undefined when missing. */
export function findClassePunti(punti: Punti, classi: number[]): number | undefined {
  return punti === null ? undefined : findClasse(punti, classi);
}

/** Position of the component that moves a row farthest from 100, and its points. */
export function findSpinta(riga: RigaIndice): { posto: number; punti: number } | undefined {
  const [prima] = listPunti(riga)
    .flatMap((punti, posto) => (punti === null ? [] : [{ posto, punti }]))
    .sort((a, b) => Math.abs(b.punti) - Math.abs(a.punti) || a.posto - b.posto);
  return prima;
}
