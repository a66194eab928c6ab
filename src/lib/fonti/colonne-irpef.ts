import type { ColonnaMisura } from './read-misure.ts';

/** Class of total income: id, words of the column, lower and upper bound in euro (the first holds zero and less). */
export const CLASSI_IRPEF = [
  ['fino-a-0', 'minore o uguale a zero euro', -Infinity, 0],
  ['0-10000', 'da 0 a 10000 euro', 0, 10_000],
  ['10000-15000', 'da 10000 a 15000 euro', 10_000, 15_000],
  ['15000-26000', 'da 15000 a 26000 euro', 15_000, 26_000],
  ['26000-55000', 'da 26000 a 55000 euro', 26_000, 55_000],
  ['55000-75000', 'da 55000 a 75000 euro', 55_000, 75_000],
  ['75000-120000', 'da 75000 a 120000 euro', 75_000, 120_000],
  ['oltre-120000', 'oltre 120000 euro', 120_000, Infinity],
] as const;

/** Items of the declaration that are kept: id and words of the column. */
const VOCI = [
  ['fabbricati', 'Reddito da fabbricati'],
  ['dipendente', 'Reddito da lavoro dipendente e assimilati'],
  ['pensione', 'Reddito da pensione'],
  ['autonomo', 'Reddito da lavoro autonomo (comprensivo dei valori nulli)'],
  [
    'impresa-ordinaria',
    "Reddito di spettanza dell'imprenditore in contabilita' ordinaria  (comprensivo dei valori nulli)",
  ],
  [
    'impresa-semplificata',
    "Reddito di spettanza dell'imprenditore in contabilita' semplificata (comprensivo dei valori nulli)",
  ],
  ['partecipazione', 'Reddito da partecipazione  (comprensivo dei valori nulli)'],
  ['imponibile', 'Reddito imponibile'],
  ['imposta-netta', 'Imposta netta'],
  ['complessivo', 'Reddito complessivo'],
  ...CLASSI_IRPEF.map(([id, words]) => [`classe-${id}`, `Reddito complessivo ${words}`] as const),
] as const;

/** Every figure of the yearly files that is kept. */
export const MISURE_IRPEF: readonly ColonnaMisura[] = [
  {
    id: 'contribuenti',
    colonna: 'Numero contribuenti',
    descrizione: 'Numero di contribuenti',
    unita: 'contribuenti',
  },
  ...VOCI.flatMap(([id, colonna]): ColonnaMisura[] => [
    {
      id: `${id}-frequenza`,
      colonna: `${colonna} - Frequenza`,
      descrizione: `${colonna}, numero di contribuenti`,
      unita: 'contribuenti',
    },
    {
      id: `${id}-ammontare`,
      colonna: `${colonna} - Ammontare in euro`,
      descrizione: `${colonna}, ammontare`,
      unita: 'euro',
      negativo: [
        'classe-fino-a-0',
        'impresa-ordinaria',
        'impresa-semplificata',
        'partecipazione',
      ].includes(id),
    },
  ]),
];

const ANAGRAFICHE = [
  ...[
    'Codice catastale',
    'Denominazione Comune',
    'Sigla Provincia',
    'Regione',
    'Codice Istat Regione',
  ],
];
const makeCoppia = (voce: string): string[] => [
  `${voce} - Frequenza`,
  `${voce} - Ammontare in euro`,
];

const makeColonne = (trattamento: string, complessivo: boolean): string[] => [
  ...ANAGRAFICHE,
  ...MISURE_IRPEF.map(({ colonna }) => colonna).filter(
    (colonna) => complessivo || !makeCoppia('Reddito complessivo').includes(colonna),
  ),
  ...[trattamento, 'Reddito imponibile addizionale', 'Addizionale regionale dovuta'].flatMap(
    makeCoppia,
  ),
  ...makeCoppia('Addizionale comunale dovuta'),
];

const FINO_AL_2020 = makeColonne('Bonus spettante', false);

/** All the columns of each yearly file, besides year and ISTAT code. */
export const COLONNE_IRPEF = {
  '2018': FINO_AL_2020,
  '2019': FINO_AL_2020,
  '2020': FINO_AL_2020,
  '2021': makeColonne('Trattamento spettante', false),
  '2024': makeColonne('Trattamento spettante', true),
} as const;

/** Columns that are known and not kept: names of the place, and amounts whose meaning changed over the years. */
export const NON_USATE_IRPEF =
  /^(Codice catastale|Denominazione|Sigla|Regione$|Codice Istat Regione|Bonus|Trattamento|Addizionale|Reddito imponibile addizionale)/u;
