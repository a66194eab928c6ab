import type { Misura } from '../table/misure.ts';
import type { Adapter } from './adapter.ts';
import { checkIdentities } from './check-identities.ts';
import { ACQUISITO, CC_BY_4, describeCopia } from './licenze.ts';
import { readMisure, type ColonnaMisura, type TabellaLarga } from './read-misure.ts';

/** Votes that are read: words of the fonte -> prefix of the variables and year. */
const ELEZIONI = [
  ['Politiche 2013 (Camera)', 'politiche', '2013'],
  ['Politiche 2018 (Camera)', 'politiche', '2018'],
  ['Politiche 2022 (Camera)', 'politiche', '2022'],
  ['Europee 2014', 'europee', '2014'],
  ['Europee 2019', 'europee', '2019'],
  ['Europee 2024', 'europee', '2024'],
  ['Referendum costituzionale 2020', 'referendum', '2020'],
  ['Referendum abrogativi 2025 - quesito 1', 'referendum', '2025'],
  ['Referendum costituzionale 2026 (giustizia)', 'referendum', '2026'],
] as const;

/** Two votes have holes: only percentages in 2019; no Italy in 2018, and the electors of one comune. */
const EUROPEE_2019 = 'Europee 2019';
const POLITICHE_2018 = 'Politiche 2018 (Camera)';
/** Mezzago: the fonte has 761 electors and 2,573 voters. */
const ELETTORI_ERRATI = ['108031 2018'];
/** Vaprio d'Adda and Busnago 2024: the fonte's percentage is some hundredths below voters over electors. */
const EUROPEE_2024_DIVERSE = ['015230 2024', '108051 2024'];

const makeColonne = (elezione: string, tipo: string): ColonnaMisura[] => {
  const soloPercentuale = elezione === EUROPEE_2019;
  const optional = soloPercentuale ? ({ vuoto: 'non-rilevato' } as const) : {};
  return [
    {
      id: `${tipo}-elettori`,
      colonna: 'elettori',
      descrizione: 'Elettori',
      unita: 'persone',
      limiti: [1, 1e9],
      ...(elezione === POLITICHE_2018 ? ({ vuoto: 'errore-fonte' } as const) : optional),
    },
    {
      id: `${tipo}-votanti`,
      colonna: 'votanti',
      descrizione: 'Votanti',
      unita: 'persone',
      ...optional,
    },
    {
      id: `${tipo}-affluenza`,
      colonna: 'affluenza_perc_fonte',
      descrizione: 'Affluenza come la scrive la fonte',
      unita: '%',
      tipo: 'decimale',
      ...(soloPercentuale ? {} : ({ vuoto: 'non-rilevato' } as const)),
      limiti: [0, 100],
    },
    {
      id: `${tipo}-affluenza-calcolata`,
      colonna: 'affluenza_perc_calc',
      descrizione: 'Affluenza calcolata da chi ha raccolto i dati',
      unita: '%',
      tipo: 'decimale',
      vuoto: 'non-rilevato',
      limiti: [0, 100],
    },
  ];
};

function findAlias(elezione: string): Record<string, string> {
  if (elezione === EUROPEE_2019) return {};
  return { '03': 'lombardia', ...(elezione === POLITICHE_2018 ? {} : { IT: 'italia' }) };
}

const TABELLE = ELEZIONI.map(([elezione, tipo, anno]): TabellaLarga => ({
  file: 'affluenza.csv',
  territorio: 'codice_istat',
  anno,
  misure: makeColonne(elezione, tipo),
  altre: [
    ...[
      'elezione',
      'data',
      'livello',
      'nome',
      'elettori_m',
      'elettori_f',
      'votanti_m',
      'votanti_f',
    ],
    ...['schede_bianche', 'schede_nulle_o_non_valide', 'fonte', 'nota'],
  ],
  alias: findAlias(elezione),
  filtro: (cells) => cells['elezione'] === elezione,
}));

/** Electors and voters by comune: Camera, European Parliament, referendums. */
export const internoAffluenza: Adapter = {
  fonte: {
    id: 'interno-affluenza',
    titolo: 'Affluenza elettorale per comune: Camera, Parlamento europeo, referendum (2013-2026)',
    editore: "Ministero dell'Interno (Eligendo)",
    sigla: "Ministero dell'Interno",
    pagina: 'https://elezionistorico.interno.gov.it/index.php',
    licenza: {
      ...CC_BY_4,
      nota: 'Licenza delle raccolte onData; per le politiche 2022 e i referendum 2025 e 2026 la copia usata non la dichiara.',
    },
    anni: ['2013', '2014', '2018', '2019', '2020', '2022', '2024', '2025', '2026'],
    acquisizione: describeCopia(
      ['ondata/elezionipolitiche2013', 'fed3f27670c6434c2673401869fc9028b0572f1c'],
      ['ondata/elezioniEuropee20140525', '5ff34c8ca5fc7975eb53854cbd539080c15edb89'],
      ['ondata/elezionipolitiche2018', '808b8e96e46bc5f024368ae3cfe857bada172d88'],
      ['ondata/elezioni_2020', '811c0a29f006ffb27b7560f840864c33cf106f22'],
      ['ondata/elezioni-politiche-2022', '43844d70ac8347fa33045a76a9a2cd32e75c11a4'],
      ['ondata/elezioni_europee_2024', '71ec2b2ceac9d10eac7b451e94b92ac9e75ac4ee'],
      ['aborruso/referendum_2025', 'aa0c26f82a2badfed149156aec8db76b52fe40ad'],
    ),
    acquisito: ACQUISITO,
    avvertenze: [
      'Politiche 2018: gli elettori di Mezzago sono un errore della fonte (761 con 2.573 votanti) e sono lasciati mancanti.',
      'Europee 2019: solo la percentuale per comune; non ci sono elettori e votanti.',
      'Politiche 2018: manca il totale nazionale.',
      'Referendum 2025: quesito 1.',
      "Europee 2024: a Vaprio d'Adda e Busnago la percentuale scritta dalla fonte è di pochi centesimi sotto il rapporto fra votanti ed elettori, che è il valore usato.",
    ],
    rotture: [],
    variabili: ['politiche', 'europee', 'referendum'].flatMap((tipo) =>
      makeColonne('', tipo).map(({ id, descrizione, unita, colonna }) => ({
        id,
        descrizione,
        unita,
        colonna,
      })),
    ),
  },
  file: { 'affluenza.csv': '4e4f745dd189821490d17ad3557d8c83c66e6acda509d9587045a8c01b72e565' },
  parse: (raw, context) => ({
    misure: TABELLE.flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
  check: ({ misure }, context) => {
    checkIdentities(
      'interno-affluenza',
      misure,
      ['politiche', 'europee', 'referendum'].flatMap((tipo) =>
        [
          // In some years the fonte cuts the third decimal instead of rounding it.
          { column: 'affluenza', tolerance: 0.0101, except: EUROPEE_2024_DIVERSE },
          { column: 'affluenza-calcolata', tolerance: 0.0051, except: [] },
        ].map(({ column, ...rest }) => ({
          left: `100 * ${tipo}-votanti / ${tipo}-elettori`,
          right: `${tipo}-${column}`,
          reason: 'the percentage follows from voters and electors',
          ...rest,
        })),
      ),
      context,
    );
    checkVotanti(misure, context.problems);
  },
};

/** More voters than electors are an error of the fonte, never a turnout above 100%. */
function checkVotanti(
  misure: readonly Misura[],
  problems: Parameters<NonNullable<Adapter['check']>>[1]['problems'],
): void {
  const cells = new Map(misure.map((m) => [`${m.variabile} ${m.territorio} ${m.anno}`, m.valore]));
  for (const { variabile, territorio, anno, valore, stato } of misure) {
    if (stato === 'mancante:errore-fonte' && !ELETTORI_ERRATI.includes(`${territorio} ${anno}`)) {
      problems.push({
        file: 'affluenza.csv',
        row: null,
        column: 'elettori',
        expected: `the electors of ${territorio} in ${anno}`,
        received: 'an empty cell',
        fix: 'see the original; a known error of the fonte is listed in the adapter',
      });
    }
    if (!variabile.endsWith('-votanti') || valore === null) continue;
    const elettori = cells.get(`${variabile.replace('votanti', 'elettori')} ${territorio} ${anno}`);
    if (elettori == null || valore <= elettori) continue;
    problems.push({
      file: 'affluenza.csv',
      row: null,
      column: 'votanti',
      expected: `at most ${String(elettori)} voters at ${territorio} ${anno}`,
      received: String(valore),
      fix: 'leave the electors blank with a note, as for Mezzago 2018',
    });
  }
}
