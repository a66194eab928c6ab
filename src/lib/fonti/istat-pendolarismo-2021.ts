import type { Adapter } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { ACQUISITO, ALIAS_SOMME, CC_BY_4, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

const ENTRATA = { id: 'entrata', colonna: 'pendolari_in_entrata', unita: 'occupati' } as const;
const USCITA = { id: 'uscita', colonna: 'pendolari_in_uscita', unita: 'occupati' } as const;
const INTERNI = { id: 'interni', colonna: 'pendolari_interni', unita: 'occupati' } as const;

const MISURE = [
  { ...ENTRATA, descrizione: 'Occupati che vivono altrove e lavorano qui' },
  { ...USCITA, descrizione: 'Residenti che lavorano in un altro comune' },
  { ...INTERNI, descrizione: 'Residenti che lavorano nel proprio comune' },
];

const COMUNI: TabellaLarga = {
  file: 'pendolari.csv',
  territorio: 'PRO_COM_T',
  anno: '2021',
  misure: [
    ...MISURE,
    {
      id: 'bilancio',
      colonna: 'bilancio_pendolari',
      descrizione: 'Entrate meno uscite',
      unita: 'occupati',
      negativo: true,
    },
  ],
  altre: ['COD_PROV', 'popolazione', 'bilancio_per_1000'],
};
const CONFRONTI: TabellaLarga = {
  file: 'confronti.csv',
  territorio:
    "aggregato (CALCOLATO: somma dei flussi comunali; entrate/uscite intercomunali, NON al netto dei flussi interni all'aggregato)",
  anno: '2021',
  misure: MISURE,
  altre: ['n_comuni'],
  alias: ALIAS_SOMME,
  soloConfronti: true,
};

/** Work commuters by comune at the 2021 census. */
export const istatPendolarismo2021: Adapter = {
  fonte: {
    id: 'istat-pendolarismo-2021',
    titolo: 'Pendolarismo per lavoro 2021: entrate, uscite e spostamenti interni per comune',
    editore: 'Istat',
    sigla: 'Istat',
    pagina:
      'https://www.istat.it/statistiche/censimento-permanente/censimento-popolazione/pendolarismo/',
    licenza: CC_BY_4,
    anni: ['2021'],
    acquisizione: describeCopia(['l7g/limen', 'a8d5634184c0640ec8b89ed58214469bece41e3e']),
    acquisito: ACQUISITO,
    avvertenze: [
      'Solo lavoro, non studio.',
      "Gli aggregati sommano i flussi fra comuni: non sono al netto dei flussi interni all'aggregato.",
      'Le colonne della popolazione e del bilancio per 1.000 usano la popolazione 2026: non si usano.',
    ],
    rotture: [],
    variabili: describeVariabili(COMUNI),
  },
  file: {
    'pendolari.csv': '37cc2992cbfcb8d1c727bfcc81fab479f293def489c104a81dd82d7f6eae431c',
    'confronti.csv': '89f4abfdcf52720d8e426cdabd59587da646f7f9a2dbdd41ba32a5a360dee183',
  },
  parse: (raw, context) => ({
    misure: [COMUNI, CONFRONTI].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
  check: ({ misure }, context) =>
    checkIdentities(
      'istat-pendolarismo-2021',
      misure,
      [{ left: 'entrata - uscita', right: 'bilancio', reason: 'the balance is in minus out' }],
      context,
    ),
};
