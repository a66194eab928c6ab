import type { IndicatoreTabelle } from './dati.ts';
import type { Calcolo } from './stato.ts';
import type { Casella, Colonna } from './righe.ts';

/** The computed column: from the first of the years shown to the last. */
export interface Confronti {
  colonne: Colonna[];
  /** @param caselle one for each year, in order */
  caselle: (caselle: readonly Casella[], indicatore: IndicatoreTabelle) => Casella[];
}

/** Difference or percentage change; nothing when it is not asked for or there is a single year. */
export function makeConfronti(calcolo: Calcolo, anni: readonly string[]): Confronti {
  const [primo, ultimo] = [anni[0], anni.at(-1)];
  if ((calcolo !== 'differenza' && calcolo !== 'variazione') || anni.length < 2)
    return { colonne: [], caselle: () => [] };
  const titolo = calcolo === 'differenza' ? 'Differenza' : 'Variazione %';
  return {
    colonne: [
      {
        chiave: calcolo,
        titolo,
        sotto: `${primo ?? ''}–${ultimo ?? ''}`,
        indicatore: null,
      },
    ],
    caselle: (caselle, indicatore) => [
      compareCaselle(calcolo, caselle[0]!, caselle[anni.length - 1]!, indicatore),
    ],
  };
}

function compareCaselle(
  calcolo: 'differenza' | 'variazione',
  prima: Casella,
  dopo: Casella,
  indicatore: IndicatoreTabelle,
): Casella {
  const base = { indicatore, forma: calcolo, classe: 0, stato: '' } as const;
  if (indicatore.aggregazione === 'nessuna')
    return {
      ...base,
      valore: null,
      nota: 'Fra livelli o fra edizioni di un indice non si calcola.',
    };
  if (prima.valore === null || dopo.valore === null)
    return { ...base, valore: null, nota: 'Manca il valore del primo o dell’ultimo anno.' };
  if (calcolo === 'differenza')
    return { ...base, stato: 'definitivo', valore: dopo.valore - prima.valore, nota: '' };
  if (prima.valore <= 0)
    return { ...base, valore: null, nota: 'Il valore di partenza non è maggiore di zero.' };
  return {
    ...base,
    stato: 'definitivo',
    valore: (100 * (dopo.valore - prima.valore)) / prima.valore,
    nota: '',
  };
}
