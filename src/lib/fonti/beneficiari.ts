import { findNumber } from '../table/read-number.ts';
import { readRows, type Row } from '../table/read-rows.ts';
import type { Misura } from '../table/misure.ts';
import { explainCodice } from '../territory/registry.ts';
import type { Context, Raw } from './adapter.ts';

/** A list of beneficiaries: where its columns are. */
interface Elenco {
  file: string;
  columns: readonly string[];
  codice: string;
  importo: string;
  anni: readonly string[];
  /** Year of a row. */
  anno: (cells: Row['cells']) => string;
  /** Variables that count bodies besides `beneficiari`: id -> is the body one of them. */
  gruppi: Readonly<Record<string, (cells: Row['cells']) => boolean>>;
}

interface Ente {
  anno: string;
  territorio: string;
  scelte: number;
  importo: number;
  gruppi: string[];
}

/**
 * Lists of beneficiaries to counts by comune of the seat: distinct bodies (by fiscal code), choices
 * and euro. Fiscal codes and names are not kept. A body that is in two comuni in one year is refused,
 * because then the aggregates could not be sums.
 */
export function countBeneficiari(
  raw: Raw,
  elenco: Elenco,
  { registry, problems }: Context,
): Misura[] {
  const { file, gruppi } = elenco;
  const enti = new Map<string, Ente>();
  for (const { row, cells } of readRows(raw[file] ?? '', file, elenco.columns, problems)) {
    const refuse = (column: string, expected: string, received: string, fix: string) =>
      problems.push({ file, row, column, expected, received, fix });
    const wrong = explainCodice(cells[elenco.codice]!, registry);
    const cf = cells['codice_fiscale']!;
    const scelte = findNumber(cells['numero_scelte']!, 'intero');
    const importo = findNumber(cells[elenco.importo]!, 'decimale');
    const anno = elenco.anno(cells);
    const key = `${anno} ${cf}`;
    if (wrong) refuse(elenco.codice, 'a current ISTAT code of the area', wrong.received, wrong.fix);
    else if (!elenco.anni.includes(anno))
      refuse('anno', elenco.anni.join(', '), anno, 'see the original');
    else if (!/^\d{11}$/u.test(cf))
      refuse('codice_fiscale', '11 digits', 'something else', 'see the original');
    else if (enti.has(key))
      refuse(
        'codice_fiscale',
        'each body once a year',
        'a second row',
        'drop it, or count it once',
      );
    else if (scelte === undefined || scelte < 0) {
      refuse('numero_scelte', 'a whole number', cells['numero_scelte']!, 'see the original');
    } else if (importo === undefined || importo < 0) {
      refuse(elenco.importo, 'euro with decimal point', cells[elenco.importo]!, 'see the original');
    } else {
      const members = Object.keys(gruppi).filter((id) => gruppi[id]!(cells));
      enti.set(key, { anno, territorio: cells[elenco.codice]!, scelte, importo, gruppi: members });
    }
  }
  const byPlace = Map.groupBy(enti.values(), (ente) => `${ente.territorio} ${ente.anno}`);
  return registry.comuni.flatMap(({ codice: territorio, nome }) =>
    elenco.anni.flatMap((anno) => {
      const here = byPlace.get(`${territorio} ${anno}`) ?? [];
      if (here.length === 0) {
        problems.push({
          file,
          row: null,
          column: elenco.codice,
          expected: `at least one body in ${nome} (${territorio}) in ${anno}`,
          received: 'none',
          fix: 'the file is cut, or a row has a wrong code or year',
        });
      }
      const centesimi = here.reduce((total, ente) => total + Math.round(ente.importo * 100), 0);
      const figures: Record<string, number> = {
        beneficiari: here.length,
        scelte: here.reduce((total, ente) => total + ente.scelte, 0),
        importo: centesimi / 100,
      };
      for (const id of Object.keys(gruppi)) {
        figures[id] = here.filter((ente) => ente.gruppi.includes(id)).length;
      }
      return Object.entries(figures).map(([variabile, valore]) => ({
        variabile,
        territorio,
        anno,
        valore,
        stato: 'definitivo',
      }));
    }),
  );
}

/** What the counts mean, for fonte.yaml. */
export const VARIABILI_BENEFICIARI = [
  {
    id: 'beneficiari',
    descrizione: 'Enti beneficiari distinti (codice fiscale) di ogni categoria con sede nel comune',
    unita: 'enti',
    colonna: 'codice_fiscale',
  },
  {
    id: 'scelte',
    descrizione: 'Scelte dei contribuenti',
    unita: 'scelte',
    colonna: 'numero_scelte',
  },
  { id: 'importo', descrizione: 'Importo totale', unita: 'euro', colonna: 'importo totale' },
];
