import type { Livello } from '../model.ts';
import type { Segno } from './aggregate-ampi.ts';
import type { EsitoIndice } from './calcola-indice.ts';
import { clampValore } from './treat-outliers.ts';
import type { Verso } from './vettore.ts';

/** All that a browser needs to compute one edition of an index again: a few kilobytes. */
export interface DatiRicalcolo {
  anno: string;
  annoBase: string;
  segno: Segno;
  soglia: number;
  componenti: {
    indicatore: string;
    polarita: Verso;
    inf: number;
    sup: number;
    riferimenti: Record<string, number>;
  }[];
  /** Values after treatment, in the order of the components. */
  righe: { territorio: string; livello: Livello; valori: (number | null)[] }[];
}

/** Extracts from a computed index what `ricalcolaIndice` needs. */
export function makeDatiRicalcolo(esito: EsitoIndice, anno: string = esito.ultima): DatiRicalcolo {
  const { definizione, obiettivi } = esito;
  return {
    anno,
    annoBase: definizione.riferimento.anno,
    segno: definizione.segno,
    soglia: definizione.soglia,
    componenti: definizione.componenti.map(({ indicatore, polarita }, j) => {
      const { inf, sup, riferimenti } = obiettivi[j]!;
      return { indicatore, polarita, inf, sup, riferimenti };
    }),
    righe: esito.edizioni
      .find((edizione) => edizione.anno === anno)!
      .righe.map(({ territorio, livello, componenti }) => ({
        territorio,
        livello,
        valori: componenti.map(({ valore }, j) =>
          valore === null ? null : clampValore(valore, obiettivi[j]!.trattamento),
        ),
      })),
  };
}
