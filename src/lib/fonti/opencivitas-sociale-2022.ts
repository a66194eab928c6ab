import type { Adapter } from './adapter.ts';
import { CC_BY_4, ACQUISITO, describeCopia } from './licenze.ts';
import { checkOpencivitas, makeOpencivitas } from './opencivitas.ts';
import { describeVariabili, readMisure } from './read-misure.ts';

const TABELLA = makeOpencivitas('opencivitas-sociale.csv');

/** Historical and standard spending of social services and nurseries, 2022. */
export const opencivitasSociale2022: Adapter = {
  fonte: {
    id: 'opencivitas-sociale-2022',
    titolo: 'OpenCivitas: comuni, sociale e asili nido, indicatori e determinanti 2022',
    editore: 'Ragioneria generale dello Stato e Sogei - OpenCivitas',
    sigla: 'OpenCivitas',
    pagina:
      'https://www.opencivitas.it/it/dataset/2022-comuni-sociale-e-asili-nido-indicatori-e-determinanti',
    licenza: CC_BY_4,
    anni: ['2022'],
    acquisizione: describeCopia([
      'Italian-Builders-Org/DoveVannoINostriSoldi',
      '6de85516467a27d6b781c487de3486bd78450123',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Fa parte dei servizi totali (opencivitas-2022): le due spese non si sommano.',
      'Biassono ha un valore anomalo (sei volte lo standard) e non ha restituito il questionario.',
      "Quattro comuni non hanno restituito il questionario e non hanno il livello dei servizi: Pozzo d'Adda, Biassono, Ceriano Laghetto, Lazzate.",
    ],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: {
    'opencivitas-sociale.csv': 'b3b7c26e6ea2f501fb786556b37f7dda327cfba0d483145887c7bd5e6ceed656',
  },
  parse: (raw, context) => ({ misure: readMisure(raw, TABELLA, context), controlli: [] }),
  check: ({ misure }, context) => checkOpencivitas('opencivitas-sociale-2022', misure, context),
};
