import type { Adapter } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { ACQUISITO, CC_BY_4, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';
import { splitControlli } from './sdmx.ts';

const TABELLA: TabellaLarga = {
  file: 'amministratori.csv',
  territorio: 'codice',
  anno: '2025',
  misure: [
    {
      id: 'amministratori',
      colonna: 'n_persone',
      descrizione: 'Amministratori (sindaco, giunta, consiglio), ciascuno contato una volta',
      unita: 'persone',
      limiti: [1, 1e6],
    },
    { id: 'donne', colonna: 'F', descrizione: 'Donne fra gli amministratori', unita: 'persone' },
    { id: 'uomini', colonna: 'M', descrizione: 'Uomini fra gli amministratori', unita: 'persone' },
    {
      id: 'quota-donne',
      colonna: 'quota_F_perc',
      descrizione: 'Quota di donne come la scrive la raccolta',
      unita: '%',
      tipo: 'decimale',
      limiti: [0, 100],
    },
    {
      id: 'under-35',
      colonna: 'under_35',
      descrizione: 'Amministratori con meno di 35 anni',
      unita: 'persone',
    },
  ],
  altre: [
    ...[
      'livello',
      'nome',
      'n_righe',
      'eta_media',
      'laurea_o_oltre',
      'titolo_noto',
      'sindaco_sesso',
    ],
    'data_elezione_consiglio',
  ],
  alias: { '03': 'lombardia', '108': 'provincia-mb' },
};

/** Local administrators in office on 17 January 2025, by sex. */
export const internoAmministratori2025: Adapter = {
  fonte: {
    id: 'interno-amministratori-2025',
    titolo: 'Amministratori comunali in carica al 17 gennaio 2025',
    editore: "Ministero dell'Interno - Dipartimento affari interni e territoriali",
    sigla: "Ministero dell'Interno",
    pagina:
      'https://dait.interno.gov.it/elezioni/open-data/amministratori-locali-e-regionali-in-carica',
    licenza: CC_BY_4,
    anni: ['2025'],
    acquisizione: describeCopia([
      'ondata/sesso-e-potere',
      'aa13ad0ec4aed9886c58cf04cf01ee019cfb71d4',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Chi ha più cariche nello stesso comune è contato una volta.',
      'In Lombardia otto amministratori non hanno il sesso indicato: contano solo nel totale.',
      'Numeri piccoli per comune: leggere sempre con l’intervallo.',
    ],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: {
    'amministratori.csv': '2f10bc6b7e1ffb7dea6e0ce983bb1a8343c471a62c7e2f655ea82c711d02d500',
  },
  parse: (raw, context) => splitControlli(readMisure(raw, TABELLA, context)),
  check: ({ misure, controlli }, context) =>
    checkIdentities(
      'interno-amministratori-2025',
      [...misure, ...controlli],
      [
        {
          left: 'donne + uomini',
          right: 'amministratori',
          reason: 'the two sexes are all',
          // Eight administrators of Lombardia have no sex in the fonte.
          except: ['lombardia 2025'],
        },
        {
          left: '100 * donne / amministratori',
          right: 'quota-donne',
          reason: 'the share follows from the counts',
          tolerance: 0.0051,
        },
      ],
      context,
    ),
};
