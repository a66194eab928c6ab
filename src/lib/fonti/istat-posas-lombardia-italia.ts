import type { Misura } from '../table/misure.ts';
import { findNumber } from '../table/read-number.ts';
import { readRows, type Row } from '../table/read-rows.ts';
import type { Adapter, Context, Raw } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

const FILE = 'posas.csv';
const ANNI = ['2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const AREE = { '03 Lombardia': 'lombardia', 'IT Italia (somma regioni)': 'italia' } as const;
/** Age of the row with the total, as the fonte writes it. */
const TOTALE = '999';
/** Ages 0-99 and 100 for 100 and more. */
const ETA = Array.from({ length: 101 }, (_, eta) => String(eta));

const TABELLA: TabellaLarga = {
  file: FILE,
  territorio: 'area',
  anno: { colonna: 'anno', anni: Object.fromEntries(ANNI.map((anno) => [anno, anno])) },
  misure: [
    {
      id: 'popolazione',
      colonna: 'Totale',
      descrizione: 'Popolazione residente al 1° gennaio',
      unita: 'persone',
    },
    { id: 'uomini', colonna: 'Totale maschi', descrizione: 'Uomini residenti', unita: 'persone' },
    { id: 'donne', colonna: 'Totale femmine', descrizione: 'Donne residenti', unita: 'persone' },
  ],
  altre: ['Età'],
  alias: AREE,
  soloConfronti: true,
  filtro: (cells) => cells['Età'] === TOTALE,
};

/** Residents of Lombardia and Italia on 1 January, by sex; the single ages only check the totals. */
export const istatPosasLombardiaItalia: Adapter = {
  fonte: {
    id: 'istat-posas-lombardia-italia',
    titolo: 'Popolazione residente al 1° gennaio per età e sesso, Lombardia e Italia (POSAS)',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://demo.istat.it/app/?i=POS&l=it',
    licenza: LICENZA_ISTAT,
    anni: ANNI,
    acquisizione: describeCopia([
      'lorenzo-ruffino/Decessi-analisi-Italia',
      'd1c499ab5d806cea29297fb7733fddb248d4b97f',
    ]),
    acquisito: ACQUISITO,
    avvertenze: ["L'Italia è la somma delle regioni.", 'Solo confronti: non ci sono i comuni.'],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: { 'posas.csv': 'e0652bd5fc1396b284bbe57a8aad4434e1a4a8fb4b60ed014a37b06f08a8999e' },
  parse: (raw, context) => {
    const misure = readMisure(raw, TABELLA, context);
    checkEta(raw, misure, context);
    return { misure, controlli: [] };
  },
  check: ({ misure }, context) => {
    checkIdentities(
      'istat-posas-lombardia-italia',
      misure,
      [{ left: 'uomini + donne', right: 'popolazione', reason: 'the two sexes are the total' }],
      context,
    );
  },
};

/** The single ages must be there once each and add up to the total row, in each column. */
function checkEta(raw: Raw, misure: readonly Misura[], { problems }: Context): void {
  if (problems.length > 0) return;
  const columns = ['anno', 'Età', 'area', ...TABELLA.misure.map(({ colonna }) => colonna)];
  const groups = Map.groupBy(
    readRows(raw[FILE] ?? '', FILE, columns, problems).filter(
      ({ cells }) => cells['Età'] !== TOTALE,
    ),
    ({ cells }) => `${AREE[cells['area'] as keyof typeof AREE]} ${cells['anno']!}`,
  );
  for (const { variabile, territorio, anno, valore } of misure) {
    const rows = groups.get(`${territorio} ${anno}`) ?? [];
    const { colonna } = TABELLA.misure.find(({ id }) => id === variabile)!;
    const total = sumColumn(rows, colonna);
    const ages = new Set(rows.map(({ cells }) => cells['Età']!));
    if (rows.length === ETA.length && ETA.every((eta) => ages.has(eta)) && total === valore)
      continue;
    problems.push({
      file: FILE,
      row: null,
      column: colonna,
      expected: `${String(ETA.length)} ages that add up to ${String(valore)} in ${territorio} ${anno}`,
      received: `${String(ages.size)} ages in ${String(rows.length)} rows that add up to ${String(total)}`,
      fix: 'look for the wrong or missing age',
    });
  }
}

function sumColumn(rows: readonly Row[], column: string): number {
  return rows.reduce(
    (total, { cells }) => total + (findNumber(cells[column]!, 'intero') ?? NaN),
    0,
  );
}
