import type { Adapter } from './adapter.ts';
import { checkBilancio, makeBilancio } from './bilancio.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure } from './read-misure.ts';

const { comuni, confronti } = makeBilancio('P3-2025.csv', true);

/** Demographic balance of the foreign residents, 2025 (provisional). */
export const istatBilancioStranieri2025: Adapter = {
  fonte: {
    id: 'istat-bilancio-stranieri-2025',
    titolo: 'Cittadini stranieri: bilancio demografico e popolazione residente, anno 2025',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://demo.istat.it/',
    licenza: LICENZA_ISTAT,
    anni: ['2025'],
    acquisizione: describeCopia([
      'lorenzo-ruffino/data-viz',
      '7b38a25efc2dd268a32286e76177eac7a775c811',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      "Dati provvisori; saranno rivisti nel bilancio definitivo dell'anno. La popolazione censita al 1° gennaio è definitiva.",
      "I totali di Lombardia e Italia sono somme dei comuni, non righe pubblicate dall'Istat.",
    ],
    rotture: [],
    variabili: describeVariabili(comuni),
  },
  file: {
    'P3-2025.csv': '0bf08db026f08e8438099013b304bd49bac0162dde895c4eae82d3e075e67663',
    'confronti.csv': 'f66530c7bd788f4617225c7a80d0012739d48dc761e62e7428f3493ac08421d3',
  },
  parse: (raw, context) => ({
    misure: [comuni, confronti].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
  check: ({ misure }, context) =>
    checkBilancio('istat-bilancio-stranieri-2025', misure, true, context),
};
