import type { Colonna, Riga } from './righe.ts';
import type { StatoTabelle } from './stato.ts';

const collator = new Intl.Collator('it', { numeric: true });

/** Rows by the chosen column, missing values last in both directions; an unknown column keeps the order of the atlas. */
export function sortRighe(
  righe: readonly Riga[],
  testate: readonly Colonna[],
  colonne: readonly Colonna[],
  { ordine, decrescente }: Pick<StatoTabelle, 'ordine' | 'decrescente'>,
): Riga[] {
  const verso = decrescente ? -1 : 1;
  const testata = testate.findIndex(({ chiave }) => chiave === ordine);
  if (testata >= 0)
    return righe.toSorted(
      (a, b) => verso * collator.compare(a.testate[testata]!, b.testate[testata]!),
    );
  const colonna = colonne.findIndex(({ chiave }) => chiave === ordine);
  if (colonna < 0) return [...righe];
  return righe.toSorted((a, b) => {
    const [x, y] = [a.caselle[colonna]!, b.caselle[colonna]!];
    if (x.forma === 'stato') return verso * collator.compare(x.stato, y.stato);
    if (x.valore === null || y.valore === null)
      return Number(x.valore === null) - Number(y.valore === null);
    return verso * (x.valore - y.valore);
  });
}
