import type { Adapter } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { ACQUISITO, ALIAS_SOMME, CC_BY_4, describeCopia } from './licenze.ts';
import {
  describeVariabili,
  readMisure,
  type ColonnaMisura,
  type TabellaLarga,
} from './read-misure.ts';

const makeColonna = (id: string, colonna: string, descrizione: string): ColonnaMisura => ({
  id,
  colonna,
  descrizione,
  unita: 'persone',
  stato: 'provvisorio',
});

const COMUNI: TabellaLarga = {
  file: 'popolazione-eta.csv',
  territorio: 'codice_comune',
  anno: '2026',
  misure: [
    makeColonna('residenti-0-14', 'pop_0_14', 'Residenti con meno di 15 anni'),
    makeColonna(
      'residenti-15-64',
      'pop_15_64',
      'Residenti da 15 a 64 anni (differenza dal totale)',
    ),
    makeColonna('residenti-65-piu', 'pop_65_plus', 'Residenti di 65 anni e più'),
    makeColonna('uomini', 'pop_male', 'Uomini residenti'),
    makeColonna('donne', 'pop_female', 'Donne residenti'),
  ],
  altre: [],
};
const CONFRONTI: TabellaLarga = {
  ...COMUNI,
  file: 'confronti.csv',
  territorio: 'Aggregato',
  altre: ['N comuni'],
  alias: ALIAS_SOMME,
  soloConfronti: true,
};

/** Residents on 1 January 2026 by three large age classes and by sex (provisional). */
export const istatPopolazioneEta2026: Adapter = {
  fonte: {
    id: 'istat-popolazione-eta-2026',
    titolo: 'Popolazione residente al 1° gennaio 2026 per grandi classi di età e sesso',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://esploradati.istat.it/',
    licenza: CC_BY_4,
    anni: ['2026'],
    acquisizione: describeCopia(['l7g/limen', 'a8d5634184c0640ec8b89ed58214469bece41e3e']),
    acquisito: ACQUISITO,
    avvertenze: [
      'Dati provvisori.',
      'La classe 15-64 è ottenuta per differenza: la somma delle classi dà il totale per costruzione.',
      "L'anno non è scritto nel file: è dedotto dai totali.",
      "I totali di Lombardia e Italia sono somme dei comuni, non righe pubblicate dall'Istat.",
    ],
    rotture: [],
    variabili: describeVariabili(COMUNI),
  },
  file: {
    'popolazione-eta.csv': '25bd949329c09e0ddcb98a3dae435310d4c11d2c7bf02c8aa4b2a457010de4f3',
    'confronti.csv': 'a72c669ec583275ef3ab835f98bff9a4a54d7d4a88b160f59b7f8f3c61dd7a08',
  },
  parse: (raw, context) => ({
    misure: [COMUNI, CONFRONTI].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
  check: ({ misure }, context) =>
    checkIdentities(
      'istat-popolazione-eta-2026',
      misure,
      [
        {
          left: 'uomini + donne',
          right: 'residenti-0-14 + residenti-15-64 + residenti-65-piu',
          reason: 'sexes and ages count the same residents',
        },
      ],
      context,
    ),
};
