import { compareText } from '../table/compare.ts';
import { formatCsv } from '../table/format-csv.ts';
import { readRows } from '../table/read-rows.ts';
import { explainCodice } from '../territory/registry.ts';
import type { Context, Raw } from './adapter.ts';

interface TabellaClassi {
  file: string;
  /** Words of the fonte -> class. */
  classi: Readonly<Record<string, string>>;
  /** Name of the tidy column -> column of the fonte. */
  colonne: Readonly<Record<string, string>>;
}

/** All the columns of the file of the inner areas. */
const COLONNE_FONTE = [
  ...['PROCOM_T', 'PROCOM_N', 'CODICE CATASTALE', 'COD_REG', 'REGIONE', 'COD_PROV', 'SIGLA AUTOM.'],
  ...["PROVINCIA/CITTA' METROPOLITANA", 'DENOMINAZIONE_COMUNE', 'CODICE_Aree_Interne 2014-2020'],
  ...['DESCRIZIONE_Aree_Interne 2014-2020', 'CODICE_Aree_Interne 2021-2027'],
  ...[
    'DESCRIZIONE_Aree_Interne 2021-2027',
    'PROCOM_Comune di destinazione prevalente  (AI 2021-27)',
  ],
  ...['COMUNE di destinazione prevalente  (AI 2021-27)'],
  ...['CODICE POLO DI DESTINAZIONE PREVALENTE  (AI 2021-27)'],
];

/** Classes of the comuni (words, not figures) as a tidy CSV: territorio and one column a classification. */
export function readClassi(
  raw: Raw,
  tabella: TabellaClassi,
  { registry, problems }: Context,
): string {
  const { file, classi, colonne } = tabella;
  const rows = new Map<string, string[]>();
  for (const { row, cells } of readRows(raw[file] ?? '', file, COLONNE_FONTE, problems)) {
    const codice = cells['PROCOM_T']!;
    const wrong = explainCodice(codice, registry);
    const expected = 'a current ISTAT code of the area, once';
    if (wrong) problems.push({ file, row, column: 'PROCOM_T', expected, ...wrong });
    if (rows.has(codice)) {
      problems.push({
        file,
        row,
        column: 'PROCOM_T',
        expected,
        received: codice,
        fix: 'drop the duplicate',
      });
    }
    const values = Object.values(colonne).map((column) => {
      const classe = classi[cells[column]!];
      const letter = cells[column.replace('DESCRIZIONE', 'CODICE')];
      if (classe !== undefined && classe === letter) return classe;
      problems.push({
        file,
        row,
        column,
        expected: `one of: ${Object.keys(classi).join(', ')}, with the same letter as its code`,
        received: `${cells[column]!} and ${letter ?? ''}`,
        fix: 'see the classification of the fonte',
      });
      return '';
    });
    rows.set(codice, values);
  }
  return formatCsv(
    ['territorio', ...Object.keys(colonne)],
    [...rows].sort(([a], [b]) => compareText(a, b)).map(([codice, values]) => [codice, ...values]),
  );
}
