import type { Ambito } from '../model.ts';
import { formatCsv } from '../table/format-csv.ts';
import type { Contenuto } from './contenuto.ts';
import { filterAmbito } from './filter-ambito.ts';
import {
  CAMPI_ESPORTAZIONE,
  listEsportazione,
  makeDiciture,
  type Diciture,
} from './tabelle/esportazione.ts';

/** The text of `ambiti/<ambito>.csv`: the columns of the CSV of an indicatore, all indicatori one after the other. */
export function formatAmbito(
  ambito: Ambito,
  contenuto: Contenuto,
  diciture: Diciture = makeDiciture(contenuto),
): string {
  return formatCsv(
    CAMPI_ESPORTAZIONE.map(({ nome }) => nome),
    filterAmbito(contenuto.dati, ambito).flatMap((dati) => listEsportazione(dati, diciture)),
  );
}
