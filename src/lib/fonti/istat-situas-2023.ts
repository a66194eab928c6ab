import type { Adapter } from './adapter.ts';
import { ACQUISITO, ALIAS_SOMME, CC_BY_4, describeCopia } from './licenze.ts';
import {
  describeVariabili,
  readMisure,
  type ColonnaMisura,
  type TabellaLarga,
} from './read-misure.ts';

const SUPERFICIE = {
  id: 'superficie',
  descrizione: 'Superficie territoriale (edizione 2025)',
  unita: 'km²',
  anno: '2025',
} as const;
const LEGALE = {
  id: 'popolazione-legale',
  descrizione: 'Popolazione legale (censimento al 31 dicembre 2021)',
  unita: 'persone',
  anno: '2021',
} as const;
const RESIDENTI = {
  id: 'popolazione',
  descrizione: 'Popolazione residente al 31 dicembre 2023, cioè al 1° gennaio 2024',
  unita: 'persone',
  anno: '2024',
} as const;

const makeTabella = (
  file: string,
  territorio: string,
  [legale, superficie, residenti]: [string, string, string],
  tipo: ColonnaMisura['tipo'],
  rest: Pick<TabellaLarga, 'altre' | 'costanti' | 'soloConfronti'>,
): TabellaLarga => ({
  file,
  territorio,
  anno: '2024',
  misure: [
    { ...LEGALE, colonna: legale },
    { ...SUPERFICIE, colonna: superficie, ...(tipo ? { tipo } : {}) },
    { ...RESIDENTI, colonna: residenti },
  ],
  ...rest,
  alias: rest.soloConfronti ? ALIAS_SOMME : {},
});

const COMUNI = makeTabella(
  'dimensioni.csv',
  'PRO_COM_T',
  ['POP_LEG', 'AREA_KMQ', 'POP_RES'],
  'virgola',
  {
    altre: [
      ...['COD_RIP', 'COD_REG', 'COD_PROV_STORICO', 'COD_UTS', 'PRO_COM', 'COMUNE', 'COMUNE_A'],
      'SIGLA_AUTOMOBILISTICA',
    ],
    costanti: { ANNO_CENSIMENTO: '2021', ANNO_AREA: '2025', ANNO_POP_RES: '2023' },
  },
);
const CONFRONTI = makeTabella(
  'confronti.csv',
  'Aggregato',
  ['POP_LEG_2021', 'AREA_KMQ_2025', 'POP_RES_31_12_2023'],
  'decimale',
  { altre: ['N comuni'], soloConfronti: true },
);

/** Area, legal population and resident population on 31 December 2023. */
export const istatSituas2023: Adapter = {
  fonte: {
    id: 'istat-situas-2023',
    titolo: 'SITUAS, dimensioni dei comuni: superficie e popolazione al 31 dicembre 2023',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://situas.istat.it/',
    licenza: CC_BY_4,
    anni: ['2024'],
    acquisizione: describeCopia([
      'ondata/dati_sdi_reati_genere',
      '3815de9f7520f65604260204bd0d6e733e650dd3',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'La popolazione al 31 dicembre 2023 è il valore definitivo del 1° gennaio 2024.',
      "I totali di Lombardia e Italia sono somme dei comuni, non righe pubblicate dall'Istat.",
    ],
    rotture: [],
    variabili: describeVariabili(COMUNI),
  },
  file: {
    'dimensioni.csv': '39ad8422e618e777aab790452a3947bf7f11dd6bac08e44648fe64c343287c6a',
    'confronti.csv': 'f9f3252e3bd274b682484c5269fb29ac08168d46af0d41271351aaf1c2408da1',
  },
  parse: (raw, context) => ({
    misure: [COMUNI, CONFRONTI].flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
};
