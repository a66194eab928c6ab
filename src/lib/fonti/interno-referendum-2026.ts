import type { Adapter } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { ACQUISITO, describeCopia, makeTermini } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

const VOTI = [
  { id: 'elettori', colonna: 'ele_t', descrizione: 'Elettori', unita: 'persone' },
  { id: 'votanti', colonna: 'vot_t', descrizione: 'Votanti', unita: 'persone' },
  { id: 'si', colonna: 'voti_si', descrizione: 'Voti validi per il sì', unita: 'voti' },
  { id: 'no', colonna: 'voti_no', descrizione: 'Voti validi per il no', unita: 'voti' },
];

const COMUNI: TabellaLarga = {
  file: 'risultati.csv',
  territorio: 'cod_istat',
  anno: '2026',
  misure: [
    ...VOTI,
    { id: 'bianche', colonna: 'sk_bianche', descrizione: 'Schede bianche', unita: 'schede' },
    { id: 'nulle', colonna: 'sk_nulle', descrizione: 'Schede nulle', unita: 'schede' },
    {
      id: 'contestate',
      colonna: 'sk_contestate',
      descrizione: 'Schede contestate',
      unita: 'schede',
    },
  ],
  altre: [
    ...[
      'cod_regione',
      'desc_regione',
      'cod_provincia',
      'desc_provincia',
      'cod_comune',
      'desc_comune',
    ],
    ...['tipo_comune', 'sz_tot', 'sz_perv', 'dt_agg', 'stato'],
  ],
};
const CONFRONTI: TabellaLarga = {
  file: 'confronti.csv',
  territorio: 'codice',
  anno: '2026',
  misure: [
    ...VOTI,
    {
      id: 'affluenza',
      colonna: 'affluenza_perc_calc',
      descrizione: 'Affluenza calcolata',
      unita: '%',
      tipo: 'decimale',
    },
  ],
  altre: ['livello', 'nome', 'n_comuni'],
  alias: { '03': 'lombardia', IT: 'italia' },
  soloConfronti: true,
};

/** Constitutional referendum of 22-23 March 2026. */
export const internoReferendum2026: Adapter = {
  fonte: {
    id: 'interno-referendum-2026',
    titolo: 'Referendum costituzionale sulla giustizia, 22-23 marzo 2026: affluenza e risultati',
    editore: "Ministero dell'Interno (Eligendo)",
    sigla: "Ministero dell'Interno",
    pagina: 'https://elezioni.interno.gov.it/',
    licenza: makeTermini('https://elezioni.interno.gov.it/'),
    anni: ['2026'],
    acquisizione: describeCopia([
      'lorenzo-ruffino/data-viz',
      '100aadc10b5c357c7d8beee29e0f999b73702fd6',
    ]),
    acquisito: ACQUISITO,
    avvertenze: ["L'estero è escluso.", 'I totali di Lombardia e Italia sono somme dei comuni.'],
    rotture: [],
    variabili: describeVariabili(COMUNI),
  },
  file: {
    'risultati.csv': '94f2b77969b68940edc9de2dcc5bee2df87b55d7eea02ce870d848449efb2999',
    'confronti.csv': '01dc4d86aecef9e90520c84bde15ca3858701dcdb814afca8d47eb9567f2bfbc',
  },
  parse: (raw, context) => ({
    misure: [COMUNI, CONFRONTI].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
  check: ({ misure }, context) =>
    checkIdentities(
      'interno-referendum-2026',
      misure,
      [
        {
          left: 'si + no + bianche + nulle + contestate',
          right: 'votanti',
          reason: 'every voter left one ballot paper',
        },
        {
          left: '100 * votanti / elettori',
          right: 'affluenza',
          reason: 'the percentage follows from voters and electors',
          tolerance: 0.0051,
        },
      ],
      context,
    ),
};
