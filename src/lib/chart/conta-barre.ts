import { findClasse } from './classi.ts';
import type { ValoreNoto, ValoreTerritorio } from './figura.ts';
import { isNoto } from './figura.ts';

/** The comuni of a column of a histogram that are of the same class. */
export interface Barra {
  /** From 0, the lowest values. */
  colonna: number;
  classe: number;
  quanti: number;
  /** How many comuni of lower classes are in the column, under these. */
  sotto: number;
  /** Lowest and highest value. */
  da: number;
  a: number;
}

const ordini = new WeakMap<readonly ValoreTerritorio[], ValoreNoto[]>();

/** The values that are there, ascending. The same list, drawn for one ambito after the other, is sorted once. */
export function ordinaNoti(valori: readonly ValoreTerritorio[]): readonly ValoreNoto[] {
  const pronti = ordini.get(valori) ?? valori.filter(isNoto).sort((a, b) => a.valore - b.valore);
  ordini.set(valori, pronti);
  return pronti;
}

const istogrammi = new WeakMap<
  readonly ValoreNoto[],
  { classi: readonly number[]; barre: Barra[] }
>();

/**
 * Counts values by column and, within it, by class. The result is kept for the list and its classes.
 *
 * @param noti ascending: see `ordinaNoti`
 * @param classi inner breaks, ascending
 * @param toColonna the same for every drawing of the list
 */
export function contaBarre(
  noti: readonly ValoreNoto[],
  classi: number[],
  toColonna: (valore: number) => number,
): readonly Barra[] {
  const pronto = istogrammi.get(noti);
  if (pronto?.classi === classi) return pronto.barre;
  const barre: Barra[] = [];
  for (const { valore } of noti) {
    const [colonna, classe] = [toColonna(valore), findClasse(valore, classi)];
    const ultima = barre.at(-1);
    if (ultima?.colonna === colonna && ultima.classe === classe) {
      ultima.quanti += 1;
      ultima.a = valore;
    } else {
      const sotto = ultima?.colonna === colonna ? ultima.sotto + ultima.quanti : 0;
      barre.push({ colonna, classe, quanti: 1, sotto, da: valore, a: valore });
    }
  }
  istogrammi.set(noti, { classi, barre });
  return barre;
}
