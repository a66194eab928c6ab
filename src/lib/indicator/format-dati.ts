import {
  CAMPI_ESPORTAZIONE,
  listEsportazione,
  type Diciture,
} from '../archivio/tabelle/esportazione.ts';
import type { DatiIndicatore } from '../model.ts';
import { formatCsv } from '../table/format-csv.ts';
import { compareText } from '../table/compare.ts';

/** Every cell of the database to the text of `osservazioni.csv`, by indicatore, territorio (in their order), anno. */
export function formatOsservazioni(dati: readonly DatiIndicatore[]): string {
  return formatCsv(
    ['indicatore', 'territorio', 'livello', 'anno', 'valore', 'stato'],
    [...dati]
      .sort((a, b) => compareText(a.indicatore.id, b.indicatore.id))
      .flatMap(({ osservazioni }) => osservazioni)
      .map((o) => [o.indicatore, o.territorio, o.livello, o.anno, o.valore, o.stato]),
  );
}

/** One indicatore to its own CSV, with everything that a re-user needs beside the value. */
export function formatIndicatore(dati: DatiIndicatore, diciture: Diciture): string {
  return formatCsv(
    CAMPI_ESPORTAZIONE.map(({ nome }) => nome),
    listEsportazione(dati, diciture),
  );
}
