import type { Adapter } from './adapter.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { readClassi } from './read-classi.ts';

const FILE = 'aree-interne.csv';
const CLASSI = {
  'A - Polo': 'A',
  'B - Polo intercomunale': 'B',
  'C - Cintura': 'C',
  'D - Intermedio': 'D',
  'E - Periferico': 'E',
  'F - Ultraperiferico': 'F',
};
const COLONNE = {
  'classe-2014-2020': 'DESCRIZIONE_Aree_Interne 2014-2020',
  'classe-2021-2027': 'DESCRIZIONE_Aree_Interne 2021-2027',
};

/** Class of each comune in the map of the inner areas. */
export const istatAreeInterne2021: Adapter = {
  fonte: {
    id: 'istat-aree-interne-2021',
    titolo: 'Classificazione dei comuni secondo le aree interne, 2014-2020 e 2021-2027',
    editore: 'Istat e Dipartimento per le politiche di coesione',
    sigla: 'Istat',
    pagina:
      'https://www.istat.it/comunicato-stampa/la-geografia-delle-aree-interne-nel-2020-vasti-territori-tra-potenzialita-e-debolezze/',
    licenza: LICENZA_ISTAT,
    anni: ['2021'],
    acquisizione: describeCopia([
      'lorenzo-ruffino/data-viz',
      '3887191eb8184a0d6f993dd9649dcfa36e4850be',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Classi: A polo, B polo intercomunale, C cintura, D intermedio, E periferico, F ultraperiferico.',
    ],
    rotture: [],
    variabili: Object.entries(COLONNE).map(([id, colonna]) => ({
      id,
      colonna,
      descrizione: 'Classe di area interna',
      unita: 'classe',
    })),
  },
  file: { [FILE]: 'c9d7739936652fe73973c3b6d6a2a45587fc2c39bdb694989fbc4a9bfc720053' },
  parse: (raw, context) => ({
    misure: [],
    controlli: [],
    tabelle: {
      'classi.csv': readClassi(raw, { file: FILE, classi: CLASSI, colonne: COLONNE }, context),
    },
  }),
};
