import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { fixZipDates } from '../../../src/lib/archivio/xlsx/fix-zip-dates.ts';
import type { CellaFoglio, Foglio, Stile } from '../../../src/lib/archivio/xlsx/foglio.ts';

const STILI: Record<Stile, object> = {
  titolo: { fontWeight: 'bold', fontSize: 16 },
  intestazione: { fontWeight: 'bold', alignVertical: 'top' },
  'testo-lungo': { wrap: true, alignVertical: 'top' },
};

function toCell({ valore, formato, stile }: CellaFoglio): Cell {
  if (valore === null) return null;
  if (!stile && !(formato && typeof valore === 'number')) return valore;
  return {
    value: valore,
    type: typeof valore === 'number' ? Number : String,
    ...(formato && typeof valore === 'number' && formato !== 'General' ? { format: formato } : {}),
    ...(stile ? STILI[stile] : {}),
  };
}

/** Sheets to the bytes of an XLSX workbook; the same sheets always give the same bytes. */
export async function makeXlsx(fogli: readonly Foglio[]): Promise<Uint8Array> {
  const sheets = fogli.map(
    ({ nome, larghezze, righeFisse, colonneFisse, righe }): Sheet<never> => ({
      sheet: nome,
      columns: larghezze.map((width) => ({ width })),
      stickyRowsCount: righeFisse,
      ...(colonneFisse ? { stickyColumnsCount: colonneFisse } : {}),
      data: righe.map((row) => row.map(toCell)),
    }),
  );
  return fixZipDates(await writeXlsxFile(sheets).toBuffer());
}
