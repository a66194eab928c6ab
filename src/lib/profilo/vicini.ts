import type { Atlante } from '../atlante/atlante.ts';
import { listInEvidenza } from '../atlante/evidenza.ts';
import { formatMotivo } from '../format/format-stato.ts';
import { formatValore } from '../format/format-valore.ts';
import type { Comune, Indicatore } from '../model.ts';
import { periodo } from '../text/tempo.ts';

/** A comune beside its neighbours. */
export interface TabellaVicini {
  colonne: { indicatore: Indicatore; anno: string }[];
  /** The comune first, then its neighbours. */
  righe: { comune: Comune; celle: string[] }[];
}

/** A comune beside those that touch it, on the same few indicatori and years. */
export function makeVicini(atlante: Atlante, comune: Comune): TabellaVicini {
  const dati = listInEvidenza(atlante, 'vicini');
  const comuni = [comune, ...comune.confinanti.map((c) => atlante.getComune(c))];
  return {
    colonne: dati.map(({ indicatore, ultimo }) => ({
      indicatore,
      anno: periodo(ultimo, indicatore),
    })),
    righe: comuni.map((c) => ({
      comune: c,
      celle: dati.map(({ indicatore, ultimo }) => {
        const o = atlante.findOsservazione(indicatore.id, c.codice, ultimo);
        return o?.valore == null
          ? formatMotivo(o?.stato ?? '')
          : formatValore(o.valore, indicatore);
      }),
    })),
  };
}
