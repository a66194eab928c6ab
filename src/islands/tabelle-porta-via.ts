/** Takes a table out of the page: clipboard, CSV, workbook. */
import {
  foglioToCsv,
  foglioToTsv,
  makeFoglio,
  tabellaToHtml,
  type Accompagno,
} from '../lib/tabelle/esporta.ts';
import type { Tabella } from '../lib/tabelle/tabella.ts';
import { saveFile } from './pagina.ts';

const NOME_FILE = 'tabella-atlante-brianza';

/** Copies the table both as a table (word processors) and as tabs (spreadsheets). @throws if the browser refuses */
export async function copyTabella(tabella: Tabella, accompagno: Accompagno): Promise<void> {
  const testo = foglioToTsv(makeFoglio(tabella, accompagno));
  const html = tabellaToHtml(tabella, accompagno);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([testo], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}

/** Saves the table as CSV, with its sources. */
export function saveCsv(tabella: Tabella, accompagno: Accompagno): void {
  saveFile(`${NOME_FILE}.csv`, 'text/csv', foglioToCsv(makeFoglio(tabella, accompagno)));
}

/** The code that writes workbooks is loaded when it is first asked for. */
export async function saveXlsx(tabella: Tabella, accompagno: Accompagno): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const { intestazione, righe, piede } = makeFoglio(tabella, accompagno);
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const data = [intestazione.map(bold), ...righe, [], ...piede.map((riga) => [riga])];
  await writeXlsxFile(data, {
    sheet: 'Tabella',
    stickyRowsCount: 1,
    columns: intestazione.map((_, i) => ({ width: i === 0 ? 28 : 18 })),
  }).toFile(`${NOME_FILE}.xlsx`);
}
