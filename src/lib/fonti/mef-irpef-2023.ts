import type { Adapter } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { ACQUISITO, ALIAS_SOMME, CC_BY_4, describeCopia } from './licenze.ts';
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
});

const TOTALI: ColonnaMisura[] = [
  {
    id: 'contribuenti',
    colonna: 'contribuenti',
    descrizione: 'Numero di contribuenti',
    unita: 'contribuenti',
    limiti: [1, 1e9],
  },
  euro('reddito-complessivo', 'reddito_complessivo', 'Reddito complessivo, ammontare'),
  euro('reddito-imponibile', 'reddito_imponibile', 'Reddito imponibile, ammontare'),
  euro('imposta-netta', 'imposta_netta', 'Imposta netta, ammontare'),
];

const COMUNI: TabellaLarga = {
  file: 'irpef-2023.csv',
  territorio: 'PRO_COM_T',
  anno: { colonna: 'anno_imposta', anni: { '2023': '2023' } },
  misure: [...TOTALI, euro('reddito-medio', 'reddito_medio', 'Reddito medio arrotondato all’euro')],
  altre: ['comune', 'sigla_provincia', 'regione'],
};
const CONFRONTI: TabellaLarga = {
  file: 'confronti.csv',
  territorio: 'aggregato (CALCOLATO: somma comuni)',
  anno: COMUNI.anno,
  misure: TOTALI,
  altre: ['n_comuni'],
  alias: ALIAS_SOMME,
  soloConfronti: true,
};

/** Income tax of 2023: four totals by comune. */
export const mefIrpef2023: Adapter = {
  fonte: {
    id: 'mef-irpef-2023',
    titolo: "Redditi Irpef su base comunale, anno d'imposta 2023 (estratto di quattro variabili)",
    editore: 'Ministero dell’economia e delle finanze - Dipartimento delle finanze',
    sigla: 'MEF',
    pagina: 'https://www.finanze.gov.it/',
    licenza: CC_BY_4,
    anni: ['2023'],
    acquisizione: describeCopia(['l7g/limen', 'a8d5634184c0640ec8b89ed58214469bece41e3e']),
    acquisito: ACQUISITO,
    avvertenze: [
      'Estratto di quattro variabili, non il file originale del ministero: mancano classi di reddito, lavoro dipendente e pensione.',
      'I totali di Lombardia e Italia sono somme dei comuni.',
    ],
    rotture: [],
    variabili: describeVariabili(COMUNI),
  },
  file: {
    'irpef-2023.csv': '6e18428880e6473fd63081c06811ef0f17b8b8a775495bdec230153d3bbc18a3',
    'confronti.csv': '03d6512990ba49c8daf113a08a41c3021e248af46aa1c8e8e0534edf6b6f131b',
  },
  parse: (raw, context) => ({
    misure: [COMUNI, CONFRONTI].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
  check: ({ misure }, context) =>
    checkIdentities(
      'mef-irpef-2023',
      misure,
      [
        {
          left: 'reddito-complessivo / contribuenti',
          right: 'reddito-medio',
          reason: 'the mean is total over taxpayers, rounded',
          tolerance: 0.5,
        },
      ],
      context,
    ),
};
