/** Something to tell about a delivery. The texts are Italian: a civil servant reads them as they are. */
export interface Rilievo {
  /** An `errore` stops the delivery, a personal datum with it. An `avviso` does not. */
  gravita: 'personale' | 'errore' | 'avviso';
  /** Row as the spreadsheet numbers it; null when the whole file is concerned. */
  riga: number | null;
  /** Title of the column, or its letter; null when the whole row is concerned. */
  colonna: string | null;
  problema: string;
  rimedio: string;
}

/** A finding on the whole file. */
export function rilievoFile(
  gravita: Rilievo['gravita'],
  problema: string,
  rimedio: string,
): Rilievo {
  return { gravita, riga: null, colonna: null, problema, rimedio };
}

/** True when nothing stops the delivery. */
export function isAccettabile(rilievi: readonly Rilievo[]): boolean {
  return rilievi.every(({ gravita }) => gravita === 'avviso');
}
