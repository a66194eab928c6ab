import type { Derivazione } from './derivazione.ts';
import { makeTraccia, type Cella, type ContestoTraccia } from './make-traccia.ts';
import { ricalcolaTraccia } from './ricalcola.ts';
import type { Traccia } from './traccia.ts';

/** A trace and, under it, those of the numbers of other indicatori that its formula takes. */
export interface Albero {
  traccia: Traccia;
  /** The number made again from the trace; null when the value is missing. */
  ricalcolo: number | null;
  sotto: { testo: string; albero: Albero }[];
}

/** The whole derivation of a number, down to the fonti. @throws Error when the database has no such cell */
export function makeAlbero(
  indicatore: string,
  cella: Cella,
  getDerivazione: (indicatore: string) => Derivazione,
  contesto: ContestoTraccia,
): Albero {
  const derivazione = getDerivazione(indicatore);
  const traccia = makeTraccia(derivazione, cella, contesto);
  return {
    traccia,
    ricalcolo: ricalcolaTraccia(traccia, derivazione, contesto),
    sotto: traccia.indicatori.map(({ parte, testo, indicatore: id, territorio, anno }) => ({
      testo: `${parte}: ${testo}`,
      albero: makeAlbero(id, { territorio, anno }, getDerivazione, contesto),
    })),
  };
}
