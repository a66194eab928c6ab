import type { Adapter } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { ACQUISITO, describeCopia, makeTermini } from './licenze.ts';
import {
  describeVariabili,
  readMisure,
  type ColonnaMisura,
  type TabellaLarga,
} from './read-misure.ts';

const euro = (id: string, colonna: string, descrizione: string): ColonnaMisura => ({
  id,
  colonna,
  descrizione,
  unita: 'euro',
  tipo: 'decimale',
});

const TABELLA: TabellaLarga = {
  file: 'spesa-giovani.csv',
  territorio: 'codice_comune',
  anno: { colonna: 'anno', anni: { '2024': '2024' } },
  misure: [
    {
      id: 'residenti',
      colonna: 'pop_totale',
      descrizione: 'Residenti al 1° gennaio 2024',
      unita: 'persone',
    },
    {
      id: 'residenti-15-29',
      colonna: 'pop_15_29',
      descrizione: 'Residenti di 15-29 anni al 1° gennaio 2024',
      unita: 'persone',
    },
    euro(
      'impegni-correnti',
      'm0602_corrente_impegni',
      'Programma 06.02 «Giovani»: impegni correnti',
    ),
    euro(
      'impegni-capitale',
      'm0602_capitale_impegni',
      'Programma 06.02 «Giovani»: impegni in conto capitale',
    ),
    euro('spesa-corrente', 'spesa_corrente_totale_impegni', 'Spesa corrente totale, impegni'),
    euro('per-abitante', 'eur_m0602_per_abitante', 'Impegni correnti per abitante'),
    euro(
      'per-giovane',
      'eur_m0602_per_giovane_15_29',
      'Impegni correnti per residente di 15-29 anni',
    ),
    {
      id: 'quota-spesa-corrente',
      colonna: 'pct_spesa_corrente_m0602',
      descrizione: 'Quota della spesa corrente',
      unita: '%',
      tipo: 'decimale',
      limiti: [0, 100],
    },
  ],
  altre: ['comune_key', 'comune_fonte', 'm0602_zero', 'dato_bilancio_mancante'],
  filtro: (cells) => cells['dato_bilancio_mancante'] === 'False',
};

/** Municipal commitments for the young (mission 06, programme 02), 2024. */
export const bdapGiovani2024: Adapter = {
  fonte: {
    id: 'bdap-giovani-2024',
    titolo: 'Impegni dei comuni per il programma 06.02 «Giovani», rendiconto 2024',
    editore: 'Ragioneria generale dello Stato (OpenBDAP) per la spesa, Istat per la popolazione',
    sigla: 'MEF-RGS OpenBDAP',
    pagina: 'https://openbdap.rgs.mef.gov.it/it/FET/Analizza',
    licenza: makeTermini('https://openbdap.rgs.mef.gov.it/'),
    anni: ['2024'],
    acquisizione: describeCopia([
      'simoneghezzicolombo/politiche-giovanili-meratese',
      '1c0881c0c911220fe2f95304cade9898dffb1b44',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Lo zero (32 comuni su 62) non vuol dire assenza di politiche: la spesa può stare altrove o essere dell’ambito.',
    ],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: { 'spesa-giovani.csv': '18b8eb4ce911262cd480d4128bf820415100d2992c977b880da646082379b9a7' },
  parse: (raw, context) => ({ misure: readMisure(raw, TABELLA, context), controlli: [] }),
  check: ({ misure }, context) =>
    checkIdentities(
      'bdap-giovani-2024',
      misure,
      [
        {
          left: 'impegni-correnti / residenti-15-29',
          right: 'per-giovane',
          reason: 'the rate follows from amount and residents',
          tolerance: 0.005,
        },
        {
          left: 'impegni-correnti / residenti',
          right: 'per-abitante',
          reason: 'the rate follows from amount and residents',
          tolerance: 0.005,
        },
        {
          left: '100 * impegni-correnti / spesa-corrente',
          right: 'quota-spesa-corrente',
          reason: 'the share follows from the amounts',
          tolerance: 0.005,
        },
      ],
      context,
    ),
};
