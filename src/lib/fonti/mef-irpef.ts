import { readRows } from '../table/read-rows.ts';
import type { Misura } from '../table/misure.ts';
import type { Adapter, Context, Raw } from './adapter.ts';
import { checkIrpef } from './check-irpef.ts';
import { CLASSI_IRPEF, COLONNE_IRPEF, MISURE_IRPEF, NON_USATE_IRPEF } from './colonne-irpef.ts';
import { ACQUISITO, CC_BY_3_IT, describeCopia } from './licenze.ts';
import { readCell, readMisure, type TabellaLarga } from './read-misure.ts';

const ANNI = ['2018', '2019', '2020', '2021', '2024'] as const;
type Anno = (typeof ANNI)[number];
const SOMMA_CLASSI = 'somma-classi-ammontare';

const makeTabella = (anno: Anno): TabellaLarga => {
  const known = COLONNE_IRPEF[anno];
  const misure = MISURE_IRPEF.filter(({ colonna }) => known.includes(colonna));
  return {
    file: `irpef-${anno}.csv`,
    territorio: 'Codice Istat Comune',
    anno: { colonna: 'Anno di imposta', anni: { [anno]: anno } },
    misure: misure.map((misura) => ({ ...misura, vuoto: 'segreto-statistico' })),
    altre: known.filter((colonna) => NON_USATE_IRPEF.test(colonna)),
  };
};

/** Income tax by comune: taxpayers, kinds of income and the eight classes of total income. */
export const mefIrpef: Adapter = {
  fonte: {
    id: 'mef-irpef',
    titolo: 'Redditi e principali variabili Irpef su base comunale',
    editore: 'Ministero dell’economia e delle finanze - Dipartimento delle finanze',
    sigla: 'MEF',
    pagina: 'https://www1.finanze.gov.it/finanze/analisi_stat/public/index.php?opendata=yes',
    licenza: CC_BY_3_IT,
    anni: [...ANNI],
    acquisizione: describeCopia(
      ['leopoldinho/dati_fiscali', 'd80bcc59ed279d44bc5c0530871cb275cbafddc5 (2018, 2020)'],
      ['Luca-DB/covid_provincia', '3f894cd7252a861867f00b045847bfef94bc6fec (2019)'],
      ['matteopicciolini/probability-statistic', '74b0c298441b5b2ae9322df86da4b9842e67bbc1 (2021)'],
      ['robertobrunocl/idpt-italia', 'a997134d86e32f0a6fa391d0704388d3ba87cb61 (2024)'],
    ),
    acquisito: ACQUISITO,
    avvertenze: [
      "L'anno è quello d'imposta; la dichiarazione è dell'anno dopo. Gli euro sono correnti.",
      'Una cella vuota è oscurata per segreto statistico (meno di quattro contribuenti) e non vale zero.',
      'Nel 2024 la classe oltre 120.000 euro è oscurata in 20 comuni su 62: il totale è quello pubblicato e non la somma delle classi.',
      'Fino al 2021 il totale è la somma delle otto classi; la classe minore o uguale a zero, spesso oscurata, vi entra solo dove è pubblicata.',
      'I totali di Lombardia e Italia sono somme dei comuni e perdono le celle oscurate.',
      'Il 2022 manca e il 2023 è un estratto (mef-irpef-2023).',
    ],
    rotture: [],
    variabili: [
      ...MISURE_IRPEF.map(({ id, descrizione, unita, colonna }) => ({
        id,
        descrizione,
        unita,
        colonna,
      })),
      {
        id: SOMMA_CLASSI,
        descrizione:
          'Reddito complessivo, somma delle classi (la minore o uguale a zero dove è pubblicata)',
        unita: 'euro',
        colonna: 'Reddito complessivo [classe] - Ammontare in euro',
      },
    ],
  },
  file: {
    'irpef-2018.csv': 'c78aefffa3d270c817fc092f859edf5c206a515a78561e5a0fdf0a577382e25a',
    'irpef-2019.csv': '04beb156ba0fae8b0a5d9d0c1a7345c79c469ad381c65254eeb9f4967cab0699',
    'irpef-2020.csv': '201780512af5ae3a123dbdcbd0e7141d4bccfcc705368e8792ea70f513fd37a2',
    'irpef-2021.csv': '5634ff3e1d8a3e508cb15fc4fe132d8fccc4a31cdb201028c393a711e2214437',
    'irpef-2024.csv': '41ad24d59d0b02355769b172192513cd52e53a8fa2d813f447b2ad7426e69b0b',
    'confronti.csv': '5d97a538c41aa82329d77292c46052287ffe2a96807a6c5cd5c522eda3f1e451',
  },
  parse: (raw, context) => {
    const misure = [
      ...ANNI.flatMap((anno) => readMisure(raw, makeTabella(anno), context)),
      ...readConfronti(raw, context),
    ];
    return { misure: [...misure, ...sumClassi(misure)], controlli: [] };
  },
  check: ({ misure }, context) => checkIrpef(misure, context),
};

/**
 * Total income of the years that do not publish it: the sum of the eight classes. The class of zero
 * and less is left out where it is blank, as it is in many comuni and weighs almost nothing; any
 * other blank class makes the sum missing.
 */
function sumClassi(misure: readonly Misura[]): Misura[] {
  const amounts = new Map(misure.map((m) => [`${m.variabile} ${m.territorio} ${m.anno}`, m]));
  return misure
    .filter((m) => m.variabile === 'contribuenti' && m.anno !== '2024')
    .map(({ territorio, anno }) => {
      const cells = CLASSI_IRPEF.map(([id]) =>
        amounts.get(`classe-${id}-ammontare ${territorio} ${anno}`),
      );
      const missing = cells.slice(1).find((cell) => cell?.valore == null);
      const valore = missing ? null : cells.reduce((total, cell) => total + (cell?.valore ?? 0), 0);
      return {
        variabile: SOMMA_CLASSI,
        territorio,
        anno,
        valore,
        stato: missing?.stato ?? 'definitivo',
      };
    });
}

/** Sums for Lombardia and Italia: a long table, one row a variable. */
function readConfronti(raw: Raw, context: Context): Misura[] {
  const file = 'confronti.csv';
  const aggregato = 'aggregato (CALCOLATO dal file nazionale)';
  const columns = ['anno', aggregato, 'n_righe_comuni', 'variabile', 'valore'];
  const names: Record<string, string> = {
    'Lombardia (somma comuni)': 'lombardia',
    'Italia (somma comuni)': 'italia',
  };
  const byColumn = new Map(MISURE_IRPEF.map((misura) => [misura.colonna, misura]));
  return readRows(raw[file] ?? '', file, columns, context.problems).flatMap(({ row, cells }) => {
    const territorio = names[cells[aggregato]!];
    const anno = cells['anno']!;
    const misura = byColumn.get(cells['variabile']!);
    const known = (ANNI as readonly string[]).includes(anno)
      ? COLONNE_IRPEF[anno as Anno].includes(cells['variabile']!)
      : false;
    if (!territorio || !known) {
      context.problems.push({
        file,
        row,
        column: territorio ? 'variabile' : aggregato,
        expected: 'a known total, year and column of the yearly files',
        received: `${cells[aggregato]!}, ${anno}, ${cells['variabile']!}`,
        fix: 'the table has changed: compare it with the adapter',
      });
      return [];
    }
    if (!misura) return [];
    const cell = readCell(
      { row, cells },
      { ...misura, colonna: 'valore', tipo: 'intero-punto' },
      file,
      context,
    );
    return cell ? [{ variabile: misura.id, territorio, anno, ...cell }] : [];
  });
}
