import type { Adapter } from './adapter.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

const TABELLA: TabellaLarga = {
  file: 'popolazione.csv',
  territorio: 'pro_com_t',
  anno: '2019',
  misure: [
    {
      id: 'popolazione',
      colonna: 'pop_res_19',
      descrizione: 'Popolazione residente al 1° gennaio (colonne pop_res_19 e pop_res_20)',
      unita: 'persone',
      anno: '2019',
    },
    {
      id: 'popolazione',
      colonna: 'pop_res_20',
      descrizione: 'Popolazione residente al 1° gennaio',
      unita: 'persone',
      anno: '2020',
    },
  ],
  altre: ['comune', 'pop_res_18', 'pop_res_21'],
};

/** Resident population on 1 January 2019 and 2020; the columns of 2018 and 2021 are of other editions. */
export const istatPopolazione20182021: Adapter = {
  fonte: {
    id: 'istat-popolazione-2018-2021',
    titolo: 'Popolazione residente per comune, 1° gennaio 2019 e 2020',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://demo.istat.it/',
    licenza: LICENZA_ISTAT,
    anni: ['2019', '2020'],
    acquisizione: describeCopia([
      'opendatasicilia/comuni-italiani',
      '113ba4738876b6c54c05ba7795cba8d187b3f7ab',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Le colonne del 2018 (serie anagrafica precedente) e del 2021 (provvisoria, poi rivista) sono di altre edizioni e non si usano.',
      'Le date di riferimento sono state dedotte confrontando i totali: 2019 e 2020 coincidono con il censimento permanente al 31 dicembre precedente.',
    ],
    rotture: [{ anno: '2019', nota: 'Primo anno basato sul censimento permanente.' }],
    variabili: describeVariabili(TABELLA),
  },
  file: { 'popolazione.csv': '56f8dad7126e5c7ca32f3e9a8f6634819e4f8e3b83433f25c5c14192dd5317ed' },
  parse: (raw, context) => ({ misure: readMisure(raw, TABELLA, context), controlli: [] }),
};
