import type { Colonna, Riga } from './righe.ts';
import type { StatoTabelle } from './stato.ts';

/** Letters as one types them: no accents, no capitals, one kind of apostrophe. */
const toSemplice = (testo: string): string =>
  testo.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** The rows whose headings hold every word, and whose value is within the bounds. */
export function filterRighe(
  righe: readonly Riga[],
  colonne: readonly Colonna[],
  { cerca, soglia }: Pick<StatoTabelle, 'cerca' | 'soglia'>,
): Riga[] {
  const parole = toSemplice(cerca).split(/\s+/u).filter(Boolean);
  const colonna = soglia ? colonne.findIndex(({ chiave }) => chiave === soglia.colonna) : -1;
  return righe.filter(({ testate, caselle }) => {
    if (parole.length > 0) {
      const testo = toSemplice(testate.join(' '));
      if (!parole.every((parola) => testo.includes(parola))) return false;
    }
    if (!soglia || colonna < 0) return true;
    const valore = caselle[colonna]!.valore;
    return (
      valore !== null && valore >= (soglia.min ?? -Infinity) && valore <= (soglia.max ?? Infinity)
    );
  });
}
