import type { Adapter } from './adapter.ts';
import { checkBilancio, makeBilancio } from './bilancio.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure } from './read-misure.ts';

const { comuni, confronti } = makeBilancio('P2-2025.csv', false);

/** Demographic balance of 2025 (provisional). */
export const istatBilancio2025: Adapter = {
  fonte: {
    id: 'istat-bilancio-2025',
    titolo: 'Bilancio demografico e popolazione residente, anno 2025',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://demo.istat.it/data/p2/P2_2025_it_Comuni.zip',
    licenza: LICENZA_ISTAT,
    anni: ['2025'],
    acquisizione: describeCopia([
      'lorenzo-ruffino/data-viz',
      '7b38a25efc2dd268a32286e76177eac7a775c811',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      "Dati provvisori; saranno rivisti nel bilancio definitivo dell'anno. La popolazione censita al 1° gennaio è definitiva.",
      'Gli iscritti e cancellati per altri motivi sono in corso di validazione e non entrano nel bilancio: non si usano.',
      "I totali di Lombardia e Italia sono somme dei comuni, non righe pubblicate dall'Istat.",
    ],
    rotture: [],
    variabili: describeVariabili(comuni),
  },
  file: {
    'P2-2025.csv': '37174238e8f6e7c979a8a9d33f209deb27719b93b90948ef8d07cc58a3b6bfc3',
    'confronti.csv': '0dda57d838dffb18ca2889fdbda8df29bf7d24f8f2201ff199d03fa0f96ba679',
  },
  parse: (raw, context) => ({
    misure: [comuni, confronti].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
  check: ({ misure }, context) => checkBilancio('istat-bilancio-2025', misure, false, context),
};
