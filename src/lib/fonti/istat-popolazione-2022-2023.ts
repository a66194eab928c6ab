import type { Adapter } from './adapter.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';
import { ALIAS_SDMX, splitControlli } from './sdmx.ts';

const TABELLA: TabellaLarga = {
  file: '22_289.csv',
  territorio: 'REF_AREA',
  anno: { colonna: 'TIME_PERIOD', anni: { '2022-01-01': '2022', '2023-01-01': '2023' } },
  misure: [
    {
      id: 'popolazione',
      colonna: 'OBS_VALUE',
      descrizione: 'Popolazione residente al 1° gennaio',
      unita: 'persone',
      tipo: 'intero-punto',
    },
  ],
  altre: [
    ...['DATAFLOW', 'FREQ', 'DATA_TYPE', 'SEX', 'AGE', 'MARITAL_STATUS', 'OBS_STATUS', 'NOTE_DS'],
    ...['NOTE_REF_AREA', 'NOTE_DATA_TYPE', 'NOTE_SEX', 'NOTE_AGE', 'NOTE_MARITAL_STATUS'],
    ...['BASE_PER', 'UNIT_MEAS', 'UNIT_MULT'],
  ],
  alias: ALIAS_SDMX,
  filtro: (cells) =>
    cells['DATA_TYPE'] === 'JAN' &&
    cells['SEX'] === '9' &&
    cells['AGE'] === 'TOTAL' &&
    cells['MARITAL_STATUS'] === '99',
};

/** Resident population on 1 January 2022 and 2023, with Istat's own totals. */
export const istatPopolazione20222023: Adapter = {
  fonte: {
    id: 'istat-popolazione-2022-2023',
    titolo: 'Popolazione residente al 1° gennaio per comune (DCIS_POPRES1)',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://esploradati.istat.it/SDMXWS/rest/data/IT1,22_289',
    licenza: LICENZA_ISTAT,
    anni: ['2022', '2023'],
    acquisizione: describeCopia([
      'lorenzo-ruffino/data-viz',
      '5c35f1bcbabaa9e9741860b306226300f3bdf871',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: { '22_289.csv': 'ca56e995b2727a917d4a3660ef5cabcf30fee181600757c7971ba6fa563eeaa7' },
  parse: (raw, context) => splitControlli(readMisure(raw, TABELLA, context)),
};
