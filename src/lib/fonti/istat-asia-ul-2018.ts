import type { Adapter } from './adapter.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';
import { ALIAS_SDMX, splitControlli } from './sdmx.ts';

const TABELLA: TabellaLarga = {
  file: 'asia-ul.csv',
  territorio: 'REF_AREA',
  anno: '2018',
  misure: [
    {
      id: 'unita-locali',
      colonna: 'LU - Number of local units of active enterprises',
      descrizione: 'Unità locali delle imprese attive',
      unita: 'unità locali',
    },
    {
      id: 'addetti',
      colonna:
        'LUEMPDAA - Number of persons employed of local units of active enterprises (annual average values)',
      descrizione: 'Addetti delle unità locali (media annua)',
      unita: 'addetti',
      tipo: 'decimale',
    },
  ],
  altre: ['Territory'],
  alias: { ...ALIAS_SDMX, IT108: 'provincia-mb' },
};

/** Local units and persons employed, 2018, with Istat's own totals. */
export const istatAsiaUl2018: Adapter = {
  fonte: {
    id: 'istat-asia-ul-2018',
    titolo: 'ASIA unità locali: unità locali e addetti, 2018',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://esploradati.istat.it/',
    licenza: LICENZA_ISTAT,
    anni: ['2018'],
    acquisizione: describeCopia([
      'the-general-lee/IFC_Project_AS',
      'c6ff9d1b515da2dd2ed645388142ae90f279872d',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Tutte le attività e tutte le classi di addetti; gli addetti sono medie annue, con decimali.',
    ],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: { 'asia-ul.csv': '78bba912b4f6c523a304e49ba797c5c576a95723019c7221b47c90916c58030c' },
  parse: (raw, context) => splitControlli(readMisure(raw, TABELLA, context)),
};
