import { join } from 'node:path';
import type { Foglio } from '../../../src/lib/flussi/foglio.ts';
import type { Ricevuta } from '../../../src/lib/flussi/ricevuta.ts';
import type { Flusso } from '../../../src/lib/flussi/schema.ts';
import type { Comune } from '../../../src/lib/model.ts';
import { getFlusso, readCatalogo } from '../../../scripts/lib/flussi-catalogo.ts';

/** The flows and comuni of the project: examples of deliveries are made from them, and only in tests. */
export const CATALOGO = readCatalogo(join(import.meta.dirname, '../../../data'));

export const UTENTI: Flusso = getFlusso(CATALOGO, 'utenti-in-carico');

export const DI_DESIO: Comune[] = CATALOGO.comuni.filter(({ ambito }) => ambito === 'desio');

/** A good delivery of `utenti-in-carico` for the ambito of Desio, as rows of cells. */
export function makeRighe(): (string | number)[][] {
  return [
    UTENTI.fields.map(({ title }) => title),
    ...DI_DESIO.map(({ nome }, i) => [nome, 40 + i, 30, 10, 60, 8, 20, 168 + i, '']),
  ];
}

export const toFoglio = (righe: (string | number)[][], nome = 'Dati'): Foglio => ({ nome, righe });

/** Rows to the CSV that an Italian spreadsheet writes. */
export const toCsv = (righe: (string | number)[][], separatore = ';'): string =>
  righe.map((riga) => riga.join(separatore)).join('\r\n') + '\r\n';

/** The receipt of a version of the delivery of Desio for the second semester of 2025. */
export const makeRicevuta = (versione: number, data: string): Ricevuta => ({
  ...{ flusso: 'utenti-in-carico', territorio: 'desio', periodo: '2025-S2', versione, data },
  ...{ pubblicazione: versione, ruolo: 'Ufficio di Piano', motivo: null },
  file: { formato: 'csv', byte: 10, sha256: 'a'.repeat(64) },
  dati: { comuni: 7, sha256: 'b'.repeat(64) },
});
