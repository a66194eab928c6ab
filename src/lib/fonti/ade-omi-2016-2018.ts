import { mean } from 'd3-array';
import { compareText } from '../table/compare.ts';
import { formatCsv } from '../table/format-csv.ts';
import { readRows } from '../table/read-rows.ts';
import type { Misura } from '../table/misure.ts';
import type { Adapter, Context, Raw, Tidy } from './adapter.ts';
import { ACQUISITO, describeCopia } from './licenze.ts';
import { describeVariabili, readCell, readMisure, type TabellaLarga } from './read-misure.ts';

const FILE = 'valori.csv';
const SEMESTRI = ['2016-1', '2016-2', '2017-1', '2017-2', '2018-1', '2018-2'];
const CODICE = 'codice_istat_attuale (aggiunto)';
const COLONNE = [
  ...[
    'semestre',
    CODICE,
    'Area_territoriale',
    'Regione',
    'Prov',
    'Comune_ISTAT',
    'Comune_cat',
    'Sez',
  ],
  ...[
    'Comune_amm',
    'Comune_descrizione',
    'Fascia',
    'Zona',
    'LinkZona',
    'Cod_Tip',
    'Descr_Tipologia',
  ],
  ...[
    'Stato',
    'Stato_prev',
    'Compr_min',
    'Compr_max',
    'Sup_NL_compr',
    'Loc_min',
    'Loc_max',
    'Sup_NL_loc',
  ],
];

const CONFRONTI: TabellaLarga = {
  file: 'confronti.csv',
  territorio:
    'aggregato (CALCOLATO: media semplice fra zone OMI, abitazioni civili, stato NORMALE)',
  anno: { colonna: 'semestre', anni: Object.fromEntries(SEMESTRI.map((s) => [s, s])) },
  misure: [
    {
      id: 'prezzo',
      colonna: 'compr_medio_eur_mq',
      descrizione:
        'Prezzo di vendita: media semplice fra le zone OMI del punto medio (Compr_min + Compr_max) / 2',
      unita: 'euro al m²',
      tipo: 'decimale',
      stato: 'approssimato',
    },
    {
      id: 'canone',
      colonna: 'loc_medio_eur_mq_mese',
      descrizione:
        'Canone di locazione: media semplice fra le zone OMI del punto medio (Loc_min + Loc_max) / 2',
      unita: 'euro al m² al mese',
      tipo: 'decimale',
      stato: 'approssimato',
    },
  ],
  altre: ['n_righe_zona', 'n_comuni', 'n_righe_loc_valide'],
  alias: { Lombardia: 'lombardia', Italia: 'italia' },
  soloConfronti: true,
};

/** One zone in one semester: range of sale prices (euro/m²) and rents (euro/m² a month). */
interface Quotazione {
  semestre: string;
  territorio: string;
  zona: string;
  fascia: string;
  prezzo: [min: number, max: number];
  canone: [min: number, max: number];
}

/** Property values of the tax agency's observatory: ordinary dwellings in normal state. */
export const adeOmi20162018: Adapter = {
  fonte: {
    id: 'ade-omi-2016-2018',
    titolo: 'Quotazioni immobiliari OMI: abitazioni civili in stato normale, 2016-2018',
    editore: 'Agenzia delle Entrate - Osservatorio del mercato immobiliare',
    sigla: 'Agenzia Entrate - OMI',
    pagina: 'https://telematici.agenziaentrate.gov.it',
    licenza: {
      nome: 'termini OMI, licenza non aperta',
      url: 'https://telematici.agenziaentrate.gov.it',
      nota: "Per usare questi dati è necessario citare la fonte «Agenzia Entrate - OMI»; l'uso commerciale non è specificato. I termini restano quelli dell'OMI in ogni file.",
    },
    anni: SEMESTRI,
    acquisizione: describeCopia([
      'ondata/quotazioni-immobiliari-agenzia-entrate',
      '33bd87b935c77e761a84df6ce1e7dd9d844a7750',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Valori indicativi; si fermano al secondo semestre 2018.',
      'Il valore di un comune è la media semplice fra le sue zone, non pesata sulle abitazioni.',
      'Lombardia e Italia sono medie semplici fra tutte le zone.',
    ],
    rotture: [],
    variabili: describeVariabili(CONFRONTI),
  },
  file: {
    [FILE]: '0d84d8d4f432e80c46642cfc9acca50ea7558bbc1a3bc0dd8c7d85d1ef06aab3',
    'confronti.csv': '95e24a09042f8e07bab49e95e68699cd709be0ce748868cb9fef51253b135bc5',
  },
  parse: (raw, context): Tidy => {
    const quotazioni = readQuotazioni(raw, context);
    return {
      misure: [...averageZone(quotazioni), ...readMisure(raw, CONFRONTI, context)],
      controlli: [],
      tabelle: { 'quotazioni.csv': formatQuotazioni(quotazioni) },
    };
  },
};

/**
 * Rows of ordinary dwellings (abitazioni civili) in normal state. Joined on the catastale code: Comune_ISTAT
 * has the codes before 2009. The current code added to the file must say the same.
 */
function readQuotazioni(raw: Raw, context: Context): Quotazione[] {
  const { registry, problems } = context;
  const seen = new Set<string>();
  return readRows(raw[FILE] ?? '', FILE, COLONNE, problems).flatMap((row) => {
    const { cells } = row;
    const comune = registry.byCatastale.get(cells['Comune_amm']!);
    const semestre = cells['semestre']!;
    const refuse = (column: string, expected: string, fix: string): [] => {
      problems.push({ file: FILE, row: row.row, column, expected, received: cells[column]!, fix });
      return [];
    };
    if (!comune) return refuse('Comune_amm', 'a catastale code of the area', 'see territorio.csv');
    if (cells[CODICE] !== comune.codice) {
      return refuse(
        CODICE,
        `${comune.codice}, the code of ${comune.catastale}`,
        'join on Comune_amm',
      );
    }
    if (!SEMESTRI.includes(semestre))
      return refuse('semestre', SEMESTRI.join(', '), 'add the semester');
    if (cells['Descr_Tipologia'] !== 'Abitazioni civili' || cells['Stato'] !== 'NORMALE') return [];
    const key = `${semestre} ${cells['LinkZona']!}`;
    if (seen.has(key)) return refuse('LinkZona', 'each zone once a semester', 'drop the duplicate');
    seen.add(key);
    const read = (colonna: string, tipo: 'intero' | 'virgola'): number | undefined =>
      readCell(row, { colonna, tipo }, FILE, context)?.valore ?? undefined;
    const prezzo = [read('Compr_min', 'intero'), read('Compr_max', 'intero')];
    const canone = [read('Loc_min', 'virgola'), read('Loc_max', 'virgola')];
    if (!isRange(prezzo))
      return prezzo.includes(undefined)
        ? []
        : refuse('Compr_max', 'at least Compr_min', 'see the original');
    if (!isRange(canone))
      return canone.includes(undefined)
        ? []
        : refuse('Loc_max', 'at least Loc_min', 'see the original');
    const { codice } = comune;
    return [
      {
        semestre,
        territorio: codice,
        zona: cells['Zona']!,
        fascia: cells['Fascia']!,
        prezzo,
        canone,
      },
    ];
  });
}

function isRange(values: (number | undefined)[]): values is [number, number] {
  const [min, max] = values;
  return min !== undefined && max !== undefined && min > 0 && min <= max;
}

/** Comune figures: simple mean over its zones of the middle of each range. */
function averageZone(quotazioni: readonly Quotazione[]): Misura[] {
  const groups = Map.groupBy(quotazioni, (q) => `${q.territorio} ${q.semestre}`);
  return [...groups.values()].flatMap((zone) => {
    const { territorio, semestre: anno } = zone[0]!;
    const average = (what: 'prezzo' | 'canone'): number =>
      mean(zone, (q) => (q[what][0] + q[what][1]) / 2)!;
    return (['prezzo', 'canone'] as const).map((variabile) => ({
      variabile,
      territorio,
      anno,
      valore: average(variabile),
      stato: 'definitivo',
    }));
  });
}

function formatQuotazioni(quotazioni: readonly Quotazione[]): string {
  return formatCsv(
    [
      'semestre',
      'territorio',
      'zona',
      'fascia',
      'prezzo_min',
      'prezzo_max',
      'canone_min',
      'canone_max',
    ],
    [...quotazioni]
      .sort(
        (a, b) =>
          compareText(a.semestre, b.semestre) ||
          compareText(a.territorio, b.territorio) ||
          compareText(a.zona, b.zona),
      )
      .map((q) => [q.semestre, q.territorio, q.zona, q.fascia, ...q.prezzo, ...q.canone]),
  );
}
