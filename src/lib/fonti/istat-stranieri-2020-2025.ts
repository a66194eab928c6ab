import type { Adapter } from './adapter.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';
import { ALIAS_SDMX, splitControlli } from './sdmx.ts';

const ANNI = ['2020', '2021', '2022', '2023', '2024', '2025'];

const TABELLA: TabellaLarga = {
  file: '29_316.csv',
  territorio: 'REF_AREA',
  anno: {
    colonna: 'TIME_PERIOD',
    anni: Object.fromEntries(ANNI.map((anno) => [`${anno}-01-01`, anno])),
  },
  misure: [
    {
      id: 'stranieri',
      colonna: 'OBS_VALUE',
      descrizione: 'Stranieri residenti al 1° gennaio',
      unita: 'persone',
      tipo: 'intero-punto',
    },
  ],
  altre: [
    ...['DATAFLOW', 'FREQ', 'DATA_TYPE', 'SEX', 'OBS_STATUS', 'NOTE_DS', 'NOTE_REF_AREA'],
    ...['NOTE_DATA_TYPE', 'NOTE_SEX', 'BASE_PER', 'UNIT_MEAS', 'UNIT_MULT'],
  ],
  alias: ALIAS_SDMX,
  filtro: (cells) => cells['DATA_TYPE'] === 'FJAN' && cells['SEX'] === '9',
};

/** Foreign residents on 1 January, with Istat's own totals. */
export const istatStranieri20202025: Adapter = {
  fonte: {
    id: 'istat-stranieri-2020-2025',
    titolo: 'Popolazione straniera residente al 1° gennaio per comune',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://esploradati.istat.it/SDMXWS/rest/data/IT1,29_316',
    licenza: LICENZA_ISTAT,
    anni: ANNI,
    acquisizione: describeCopia([
      'lorenzo-ruffino/data-viz',
      '1b30919526eb407752120f8b0fcd2222f3a336d6',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Valori al 1° gennaio dal censimento permanente: non confrontabili con le serie precedenti.',
    ],
    rotture: [{ anno: '2020', nota: 'Serie basata sul censimento permanente.' }],
    variabili: describeVariabili(TABELLA),
  },
  file: { '29_316.csv': '64654c2117ca382d70b0dc17e062c839c7c315cf1a78e1f2100d31719beadd47' },
  parse: (raw, context) => splitControlli(readMisure(raw, TABELLA, context)),
};
