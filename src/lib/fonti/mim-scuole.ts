import { readRows } from '../table/read-rows.ts';
import { compareText } from '../table/compare.ts';
import { findNumber } from '../table/read-number.ts';
import type { Misura } from '../table/misure.ts';
import { explainCodice } from '../territory/registry.ts';
import type { Adapter, Context, Raw } from './adapter.ts';
import { ACQUISITO, CC_BY_4, describeCopia } from './licenze.ts';

const FILE = 'alunni-per-scuola.csv';
const ANNI = ['2019', '2020', '2021', '2022', '2023', '2024'];
const TIPO = 'DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA (da anagrafe)';
const COLONNE = [
  ...['anno_scolastico', 'codice_istat', 'comune', 'CODICESCUOLA', 'gestione (da anagrafe)', TIPO],
  ...['DENOMINAZIONESCUOLA (da anagrafe)', 'NUMEROSTUDENTI', 'anagrafe_usata_per_abbinare'],
];
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
  parse: (raw, context) => ({ misure: readAlunni(raw, context), controlli: [] }),
};

interface Somma {
  alunni: number;
  oscurate: number;
}

/** Sums the schools of each comune. A hidden count makes the sum partial; no school at all is zero. */
function readAlunni(raw: Raw, context: Context): Misura[] {
  const sums = new Map<string, Somma>();
  const schools = new Set<string>();
  for (const { row, cells } of readRows(raw[FILE] ?? '', FILE, COLONNE, context.problems)) {
    const refuse = (column: string, expected: string, received: string, fix: string) =>
      context.problems.push({ file: FILE, row, column, expected, received, fix });
    const year = /^(\d{4})\/\d{2}$/u.exec(cells['anno_scolastico']!)?.[1] ?? '';
    const codice = cells['codice_istat']!;
    const tipo = cells[TIPO]!;
    const livello = PAROLE.find(([words]) => words.test(tipo))?.[1];
    const text = cells['NUMEROSTUDENTI']!;
    const alunni = text === OSCURATO ? 0 : findNumber(text, 'intero');
    const wrong = explainCodice(codice, context.registry);
    const school = `${cells['CODICESCUOLA']!} ${year}`;
    if (!ANNI.includes(year)) {
      refuse(
        'anno_scolastico',
        'a school year from 2019/20 to 2024/25',
        cells['anno_scolastico']!,
        'add the year',
      );
    } else if (wrong) {
      refuse('codice_istat', 'a current ISTAT code of the area', wrong.received, wrong.fix);
    } else if (!livello) {
      refuse(TIPO, 'a known kind of school', tipo, 'add the kind to its level');
    } else if (alunni === undefined || alunni < 0) {
      refuse('NUMEROSTUDENTI', `a whole number or ${OSCURATO}`, text, 'see the original');
    } else if (schools.has(school)) {
      refuse('CODICESCUOLA', 'each school once a year', school, 'drop the duplicate');
    } else {
      schools.add(school);
      const key = `${livello} ${codice} ${year}`;
      const sum = sums.get(key) ?? { alunni: 0, oscurate: 0 };
      sum.alunni += alunni;
      sum.oscurate += text === OSCURATO ? 1 : 0;
      sums.set(key, sum);
    }
  }
  return Object.keys(LIVELLI).flatMap((livello) =>
    context.registry.comuni
      .map(({ codice }) => codice)
      .sort(compareText)
      .flatMap((territorio) =>
        ANNI.map((anno) => {
          const sum = sums.get(`${livello} ${territorio} ${anno}`);
          const stato = sum && sum.oscurate > 0 ? 'parziale' : 'definitivo';
          return { variabile: livello, territorio, anno, valore: sum?.alunni ?? 0, stato };
        }),
      ),
  );
}
