import { readRows } from '../table/read-rows.ts';
import type { Adapter, Context, Raw } from './adapter.ts';
import { checkIdentities, type Identity } from './check-identities.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { readMisure, type ColonnaMisura, type TabellaLarga } from './read-misure.ts';
import { TRACCIATO_2011 } from './tracciato-2011.ts';

const MISURE: ColonnaMisura[] = Object.entries(TRACCIATO_2011).map(([id, descrizione]) => ({
  id,
  colonna: id,
  descrizione,
  unita: findUnita(id),
}));

function findUnita(id: string): string {
  if (id === 'A44') return 'm²';
  if (id.startsWith('PF')) return id === 'PF2' || id === 'PF9' ? 'persone' : 'famiglie';
  if (id.startsWith('A')) return ['A46', 'A47', 'A48'].includes(id) ? 'famiglie' : 'abitazioni';
  return id.startsWith('E') ? 'edifici' : 'persone';
}

const COMUNI: TabellaLarga = {
  file: 'comuni.csv',
  territorio: 'pro_com_t',
  anno: '2011',
  misure: MISURE,
  altre: ['comune'],
};
const CONFRONTI: TabellaLarga = {
  ...COMUNI,
  file: 'confronti.csv',
  territorio: 'codice',
  altre: ['nome'],
  alias: { '03': 'lombardia' },
  soloConfronti: true,
};

const IDENTITIES: Identity[] = [
  { left: 'P2 + P3', right: 'P1', reason: 'the two sexes are all the residents' },
  {
    left: 'P14 + P15 + P16 + P17 + P18 + P19 + P20 + P21 + P22 + P23 + P24 + P25 + P26 + P27 + P28 + P29',
    right: 'P1',
    reason: 'the age classes are all the residents',
  },
  {
    left: 'P30 + P31 + P32 + P33 + P34 + P35 + P36 + P37 + P38 + P39 + P40 + P41 + P42 + P43 + P44 + P45',
    right: 'P2',
    reason: 'the age classes of the men are all the men',
  },
  { left: 'P4 + P5 + P6 + P7 + P8', right: 'P1', reason: 'marital states are all the residents' },
  {
    left: 'P60 + P128',
    right: 'P17 + P18 + P19 + P20 + P21 + P22 + P23 + P24 + P25 + P26 + P27 + P28 + P29',
    reason: 'in or out of the labour force are all from 15 years on',
  },
  {
    left: 'PF3 + PF4 + PF5 + PF6 + PF7 + PF8',
    right: 'PF1',
    reason: 'sizes are all the households',
  },
  {
    left: 'E28 + E29 + E30 + E31',
    right: 'E3',
    reason: 'states are all the residential buildings',
  },
  {
    left: 'P47 + P48 + P49 + P50 + P51 + P52',
    right: 'P46',
    reason: 'degrees are all from 6 years on',
  },
];

/** 134 census variables by comune, 9 October 2011. */
export const istatCensimento2011Indicatori: Adapter = {
  fonte: {
    id: 'istat-censimento-2011-indicatori',
    titolo:
      '15° Censimento generale della popolazione e delle abitazioni: variabili censuarie 2011',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://www.istat.it/storage/cartografia/variabili-censuarie/dati-cpa_2011.zip',
    licenza: LICENZA_ISTAT,
    anni: ['2011'],
    acquisizione: describeCopia(['mun3team/mun3code', 'e38656b00b3c4433f40d5d97d0d568c9f167540f']),
    acquisito: ACQUISITO,
    avvertenze: [
      "Censimento del 9 ottobre 2011: dice com'era il territorio, non com'è.",
      "L'ultima classe di età è 75 anni e più.",
      'Il totale della Lombardia è la somma delle località; non c’è una riga per l’Italia.',
      'Nei comuni più grandi alcune variabili su istruzione e lavoro venivano da un questionario a campione.',
    ],
    rotture: [],
    variabili: MISURE.map(({ id, descrizione, unita, colonna }) => ({
      id,
      descrizione,
      unita,
      colonna,
    })),
  },
  file: {
    'comuni.csv': 'aceb49bd43a15ce6e9059f945de548807cf15e87559f5154d190e203c07ccc1f',
    'confronti.csv': '0961856a4cc61b12b6d592c17a50d9d7170de35f6f7ef7b5a9689803ace4e040',
    'tracciato.csv': 'c45f131c2f9ceaf3e477412ce95f5174e79732eaf0da73901756aaf60b25d3d2',
  },
  parse: (raw, context) => {
    checkTracciato(raw, context);
    return {
      misure: [COMUNI, CONFRONTI].flatMap((tabella) => readMisure(raw, tabella, context)),
      controlli: [],
    };
  },
  check: ({ misure }, context) =>
    checkIdentities('istat-censimento-2011-indicatori', misure, IDENTITIES, context),
};

/** The record layout must still define each variable as the adapter knows it: a code that moves would change every figure. */
function checkTracciato(raw: Raw, { problems }: Context): void {
  const file = 'tracciato.csv';
  const rows = readRows(raw[file] ?? '', file, ['campo', 'definizione'], problems);
  const stated = new Map(rows.map(({ cells }) => [cells['campo'], cells['definizione']?.trim()]));
  for (const [campo, descrizione] of Object.entries(TRACCIATO_2011)) {
    if (rows.length === 0 || stated.get(campo) === descrizione) continue;
    problems.push({
      file,
      row: null,
      column: campo,
      expected: descrizione,
      received: stated.get(campo) ?? 'no such variable',
      fix: 'the record layout has changed: compare it with the adapter',
    });
  }
}
