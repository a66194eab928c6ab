import type { Adapter } from './adapter.ts';
import { ACQUISITO, ALIAS_SOMME, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

const COMUNI: TabellaLarga = {
  file: 'decessi.csv',
  territorio: 'codice_comune',
  anno: '2022',
  misure: [
    {
      id: 'decessi-2015-2019',
      colonna: 'decessi_baseline',
      descrizione: 'Decessi nei cinque anni 2015-2019',
      unita: 'decessi',
      anno: '2019',
    },
    {
      id: 'decessi-2020-2022',
      colonna: 'decessi_covid',
      descrizione: 'Decessi nei tre anni 2020-2022',
      unita: 'decessi',
      anno: '2022',
    },
    {
      id: 'decessi-2023-2025',
      colonna: 'decessi_post',
      descrizione: 'Decessi nei tre anni 2023-2025 (il 2025 è provvisorio)',
      unita: 'decessi',
      anno: '2025',
      stato: 'provvisorio',
    },
  ],
  altre: ['nome_comune', 'nome_provincia', 'nome_regione'],
};
const CONFRONTI: TabellaLarga = {
  ...COMUNI,
  file: 'confronti.csv',
  territorio: 'area',
  altre: ['n_comuni'],
  alias: ALIAS_SOMME,
  soloConfronti: true,
};

/** Deaths by comune, summed over three periods. */
export const istatDecessiPeriodi: Adapter = {
  fonte: {
    id: 'istat-decessi-periodi',
    titolo: 'Decessi per comune nei periodi 2015-2019, 2020-2022 e 2023-2025',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://www.istat.it/notizia/dati-di-mortalita-cosa-produce-listat/',
    licenza: LICENZA_ISTAT,
    anni: ['2019', '2022', '2025'],
    acquisizione: describeCopia([
      'lorenzo-ruffino/Decessi-analisi-Italia',
      'd1c499ab5d806cea29297fb7733fddb248d4b97f',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'I periodi hanno lunghezza diversa (cinque e tre anni): prima del confronto si divide per gli anni.',
      'I totali di Lombardia e Italia sono somme dei comuni presenti (7.884 in Italia): una piccola perdita è possibile.',
    ],
    rotture: [],
    variabili: describeVariabili(COMUNI),
  },
  file: {
    'decessi.csv': '0a5d0676f51229ac793a45f82467c1982b7e6f17d9c259a0df61ed48faacbf4c',
    'confronti.csv': 'dd2ba729c9fd687a0ae634a84f26332c6a45ce4d912dc12c4b6b29402f6cd16c',
  },
  parse: (raw, context) => ({
    misure: [COMUNI, CONFRONTI].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
};
