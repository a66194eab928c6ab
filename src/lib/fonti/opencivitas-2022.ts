import type { Adapter } from './adapter.ts';
import { CC_BY_4, ACQUISITO, describeCopia } from './licenze.ts';
import { checkOpencivitas, makeOpencivitas } from './opencivitas.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

const COMUNI = makeOpencivitas('opencivitas.csv');
const CONFRONTI: TabellaLarga = {
  file: 'confronti.csv',
  territorio: 'aggregato (CALCOLATO: somma comuni)',
  anno: '2022',
  misure: [
    {
      id: 'spesa-storica-euro',
      colonna: 'spesa_storica_eur',
      descrizione: 'Spesa storica (somma dei comuni)',
      unita: 'euro',
      tipo: 'decimale',
    },
    {
      id: 'spesa-standard-euro',
      colonna: 'spesa_standard_eur',
      descrizione: 'Spesa standard (somma dei comuni)',
      unita: 'euro',
      tipo: 'decimale',
    },
  ],
  altre: ['n_comuni', 'differenza_pct'],
  // The Italian total holds only the regions with ordinary statute: it is not Italia.
  alias: { Lombardia: 'lombardia', 'Comuni RSO (tutti nel file)': null },
  soloConfronti: true,
};

/** Historical and standard spending of all municipal services, 2022. */
export const opencivitas2022: Adapter = {
  fonte: {
    id: 'opencivitas-2022',
    titolo: 'OpenCivitas: comuni, servizi totali, indicatori e determinanti 2022',
    editore: 'Sose e Sogei - OpenCivitas',
    sigla: 'OpenCivitas',
    pagina:
      'https://www.opencivitas.it/it/dataset/2022-comuni-servizi-totali-indicatori-e-determinanti',
    licenza: CC_BY_4,
    anni: ['2022'],
    acquisizione: describeCopia([
      'Italian-Builders-Org/DoveVannoINostriSoldi',
      '20eb8eeda1f4de188b7b829c9d3f81b494829fdf',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Tutti i servizi comunali insieme (fabbisogni standard), non i soli servizi sociali.',
      'La differenza fra spesa storica e standard non misura sprechi.',
      'Il totale nazionale comprende solo le regioni a statuto ordinario: non è usato come Italia.',
    ],
    rotture: [],
    variabili: describeVariabili(COMUNI, CONFRONTI),
  },
  file: {
    'opencivitas.csv': 'fb39238e4b03a81b2fc9cd69dca9208373e80740eb6407489825bd17050a9d20',
    'confronti.csv': '4a4ac1dd3e4d23c64804a6a04b8008639af48cea4a1f9a0ab8d2fe95abc1401d',
  },
  parse: (raw, context) => ({
    misure: [COMUNI, CONFRONTI].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
  check: ({ misure }, context) => checkOpencivitas('opencivitas-2022', misure, context),
};
