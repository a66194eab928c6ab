import { readRows } from '../table/read-rows.ts';
import { findNumber } from '../table/read-number.ts';
import type { Misura } from '../table/misure.ts';
import { explainCodice, type Registry } from '../territory/registry.ts';
import type { Adapter, Context, Raw } from './adapter.ts';
import { ACQUISITO, CC_BY_4, describeCopia } from './licenze.ts';

const FILE = 'alunni-per-scuola.csv';
const ANNI = ['2019', '2020', '2021', '2022', '2023', '2024'];
const TIPO = 'DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA (da anagrafe)';
const GESTIONE = 'gestione (da anagrafe)';
const COLONNE = [
  ...['anno_scolastico', 'codice_istat', 'comune', 'CODICESCUOLA', GESTIONE, TIPO],
  ...['DENOMINAZIONESCUOLA (da anagrafe)', 'NUMEROSTUDENTI', 'anagrafe_usata_per_abbinare'],
];
/** Share of the schools of the fullest year that every year must have. */
const LEAST_SHARE = 0.75;
/** How the fonte writes a count that it does not publish. */
const OSCURATO = '<=3';

const LIVELLI: Record<string, string> = {
  'alunni-infanzia': "Alunni della scuola dell'infanzia",
  'alunni-primaria': 'Alunni della scuola primaria',
  'alunni-secondaria-1': 'Alunni della secondaria di primo grado',
  'alunni-secondaria-2': 'Alunni della secondaria di secondo grado',
};

/** Words of the register that begin the name of a level; licei, istituti and the rest are upper secondary. */
const PAROLE: readonly [RegExp, string][] = [
  [/^SCUOLA INFANZIA/u, 'alunni-infanzia'],
  [/^SCUOLA PRIMARIA/u, 'alunni-primaria'],
  [/^SCUOLA (SEC\. )?PRIMO GRADO/u, 'alunni-secondaria-1'],
  [/^(SCUOLA SEC\. SECONDO GRADO|LICEO|IST(\.|ITUTO)? )/u, 'alunni-secondaria-2'],
];

/** Pupils by comune of the school, level and school year (its first year). */
export const mimScuole: Adapter = {
  fonte: {
    id: 'mim-scuole',
    titolo: 'Alunni per scuola, anni scolastici 2019/20-2024/25',
    editore: "Ministero dell'istruzione e del merito",
    sigla: 'MIM',
    pagina: 'https://dati.istruzione.it/opendata/opendata/catalogo/elements1/?area=Scuole',
    licenza: {
      ...CC_BY_4,
      nota: "Licenza dei dati raccolti dall'UAAR con accesso civico; per l'anagrafe delle scuole statali valgono i termini del portale MIM.",
    },
    anni: ANNI,
    acquisizione: describeCopia(
      ['UnioneAteiAgnosticiRazionalisti/dati-no-irc', 'e0b6417137bde4fabe42cfc78f6e09224d0a47d8'],
      ['niccolocardillo/Libri-Scolastici', '825696298c3b888c677f9410e032973524fd3d4e'],
    ),
    acquisito: ACQUISITO,
    avvertenze: [
      'Gli alunni si contano dove sta la scuola e non dove abitano.',
      "Le scuole sono collocate con l'anagrafe statale 2025/26 e le anagrafi paritarie 2021-2024: i codici spariti non si collocano, quindi i totali sono un po' bassi, di più nei primi anni.",
      'Una somma è parziale dove manca una scuola che si trova in altri anni o un numero è oscurato (<=3). La secondaria di primo grado di Vedano al Lambro è collocata solo nel 2024/25: prima è mancante.',
      'Dal 2021/22 i corsi serali sono esclusi; prima il perimetro non è documentato.',
      'Un comune senza scuole di quel grado vale zero.',
    ],
    rotture: [
      {
        anno: '2021',
        nota: 'Altro perimetro dal 2021/22: i corsi serali sono esclusi; prima non è documentato.',
      },
    ],
    variabili: Object.entries(LIVELLI).map(([id, descrizione]) => ({
      id,
      descrizione,
      unita: 'alunni',
      colonna: 'NUMEROSTUDENTI',
    })),
  },
  file: { [FILE]: '38a5a4bf4ec9b9ec7d9829372512411b70d4278ea2d208d6a8feafca733db084' },
  parse: (raw, context) => ({
    misure: sumAlunni(readScuole(raw, context), context.registry),
    controlli: [],
  }),
};

/** A school: where it is, its level, and its pupils by year (null where the count is hidden). */
interface Scuola {
  territorio: string;
  livello: string;
  statale: boolean;
  alunni: Map<string, number | null>;
}

/**
 * Sums the schools of each comune, level and year. No school in any year is zero. The sum is partial
 * where a count is hidden or where a school of other years is not there (see `isAssente`); without any
 * school left it is missing, because zero would be false.
 */
function sumAlunni(scuole: readonly Scuola[], registry: Registry): Misura[] {
  const groups = Map.groupBy(scuole, ({ livello, territorio }) => `${livello} ${territorio}`);
  return Object.keys(LIVELLI).flatMap((variabile) =>
    registry.comuni.flatMap(({ codice: territorio }) => {
      const here = groups.get(`${variabile} ${territorio}`) ?? [];
      return ANNI.map((anno): Misura => {
        const present = here.filter(({ alunni }) => alunni.has(anno));
        const absent = here.some((scuola) => isAssente(scuola, anno));
        if (absent && present.length === 0) {
          return { variabile, territorio, anno, valore: null, stato: 'mancante:non-rilevato' };
        }
        const counts = present.map(({ alunni }) => alunni.get(anno) ?? null);
        const valore = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
        const stato = absent || counts.includes(null) ? 'parziale' : 'definitivo';
        return { variabile, territorio, anno, valore, stato };
      });
    }),
  );
}

/**
 * A school that is not placed in a year although it existed: one that is there before and after, or a
 * state school that is there only later (schools are placed with the register of 2025/26, so a code
 * that changed is lost in the years before). A private school that starts later may be new.
 */
function isAssente({ alunni, statale }: Scuola, anno: string): boolean {
  if (alunni.has(anno)) return false;
  const later = ANNI.some((other) => other > anno && alunni.has(other));
  const earlier = ANNI.some((other) => other < anno && alunni.has(other));
  return later && (earlier || statale);
}

/** Rows of the fonte to schools; a school that changes comune or level is two schools. */
function readScuole(raw: Raw, { registry, problems }: Context): Scuola[] {
  const schools = new Map<string, Scuola>();
  for (const { row, cells } of readRows(raw[FILE] ?? '', FILE, COLONNE, problems)) {
    const refuse = (column: string, expected: string, received: string, fix: string) =>
      problems.push({ file: FILE, row, column, expected, received, fix });
    const anno = /^(\d{4})\/\d{2}$/u.exec(cells['anno_scolastico']!)?.[1] ?? '';
    const codice = cells['codice_istat']!;
    const gestione = cells[GESTIONE]!;
    const livello = PAROLE.find(([words]) => words.test(cells[TIPO]!))?.[1];
    const text = cells['NUMEROSTUDENTI']!;
    const count = text === OSCURATO ? null : findNumber(text, 'intero');
    const wrong = explainCodice(codice, registry);
    if (!ANNI.includes(anno)) {
      const expected = 'a school year from 2019/20 to 2024/25';
      refuse('anno_scolastico', expected, cells['anno_scolastico']!, 'add the year to the adapter');
    } else if (wrong) {
      refuse('codice_istat', 'a current ISTAT code of the area', wrong.received, wrong.fix);
    } else if (!livello) {
      refuse(TIPO, 'a known kind of school', cells[TIPO]!, 'add the kind to its level');
    } else if (gestione !== 'statale' && gestione !== 'paritaria') {
      refuse(GESTIONE, 'statale or paritaria', gestione, 'see the register of the schools');
    } else if (count === undefined || (count !== null && count < 0)) {
      refuse('NUMEROSTUDENTI', `a whole number or ${OSCURATO}`, text, 'see the original');
    } else {
      const key = `${cells['CODICESCUOLA']!} ${codice} ${livello}`;
      const school = schools.get(key) ?? {
        territorio: codice,
        livello,
        statale: gestione === 'statale',
        alunni: new Map<string, number | null>(),
      };
      if (school.alunni.has(anno))
        refuse('CODICESCUOLA', 'each school once a year', key, 'drop the duplicate');
      school.alunni.set(anno, count);
      schools.set(key, school);
    }
  }
  checkAnni([...schools.values()], problems);
  return [...schools.values()];
}

/** A year with far fewer schools than the others is a cut file, not a closing of schools. */
function checkAnni(scuole: readonly Scuola[], problems: Context['problems']): void {
  const counts = ANNI.map((anno) => scuole.filter(({ alunni }) => alunni.has(anno)).length);
  const most = Math.max(...counts);
  ANNI.forEach((anno, i) => {
    if (counts[i]! >= LEAST_SHARE * most) return;
    problems.push({
      file: FILE,
      row: null,
      column: 'anno_scolastico',
      expected: `about ${String(most)} schools in ${anno}, as in the other years`,
      received: String(counts[i]),
      fix: 'the file is cut: take it again',
    });
  });
}
