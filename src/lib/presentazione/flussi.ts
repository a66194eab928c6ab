import type { FlussoDescritto } from '../flussi/stato-flussi.ts';
import type { AmbitoId } from '../model.ts';
import { inLettere } from '../text/grammatica/in-lettere.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';

/** A flow of data that the Ufficio di Piano of an ambito can deliver. */
export interface FlussoAmbito {
  titolo: string;
  consegnato: boolean;
}

/**
 * The flows that the ambiti deliver, with whether they have: of one ambito, or of all of them.
 */
export function chooseFlussi(
  flussi: readonly FlussoDescritto[],
  ambito: AmbitoId | undefined,
): FlussoAmbito[] {
  return flussi
    .filter(({ copertura }) => copertura !== 'area')
    .map(({ titolo, consegne }) => ({
      titolo,
      consegnato: consegne
        .filter(({ territorio }) => ambito === undefined || territorio === ambito)
        .every(({ periodi }) => periodi.length > 0),
    }));
}

/**
 * The headline about what the ambito has delivered.
 *
 * @param ambito its name; without it the words are about all of them
 */
export function titoloFlussi(righe: readonly FlussoAmbito[], ambito?: string): string {
  const consegnati = righe.filter(({ consegnato }) => consegnato).length;
  const chi = ambito === undefined ? 'degli ambiti' : `dell’ambito di ${ambito}`;
  const totale = inLettere(righe.length);
  if (consegnati === 0)
    return `Dei ${totale} flussi ${chi} nessuno è ancora arrivato: sono i numeri più vicini ai servizi`;
  if (consegnati === righe.length) return `Tutti e ${totale} i flussi ${chi} sono arrivati`;
  return maiuscola(
    `dei ${totale} flussi ${chi} ${consegnati === 1 ? 'uno è arrivato' : `${inLettere(consegnati)} sono arrivati`}`,
  );
}
