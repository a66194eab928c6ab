import type { Ambito, DatiIndicatore, Fonte } from '../../model.ts';
import type { Cell } from '../../table/format-csv.ts';
import type { Contenuto } from '../contenuto.ts';
import type { Tabella } from '../tabella.ts';
import { filterAmbito } from '../filter-ambito.ts';
import {
  CAMPI_ESPORTAZIONE,
  listEsportazione,
  makeDiciture,
  type Diciture,
} from '../tabelle/esportazione.ts';
import { makeFonti } from '../tabelle/fonti.ts';
import { makeIndicatori } from '../tabelle/indicatori.ts';
import { percorsoAmbito, percorsoIndicatore } from '../metadati/file-pubblici.ts';
import { makeTabelle } from '../tabelle/tabelle.ts';
import { makeFoglioDati } from './foglio-dati.ts';
import { makeFoglioTabella } from './foglio-tabella.ts';
import { decimaliToFormato, type Foglio } from './foglio.ts';
import { listVociFonti, makeLeggimi, type Voce } from './leggimi.ts';
import { AREA } from '../../territory/area.ts';

/** Repeated in every row of the CSV, said once in a workbook. */
const RIPETUTI = ['unita', 'fonte', 'licenza'];
const CAMPI_DATI = CAMPI_ESPORTAZIONE.slice(0, -RIPETUTI.length);
const listDati = (dati: DatiIndicatore, diciture: Diciture): Cell[][] =>
  listEsportazione(dati, diciture).map((row) => row.slice(0, -RIPETUTI.length));

const edizione = ({ editore }: Contenuto): Voce => [
  'Da dove viene',
  `${editore.titolo}, edizione ${editore.edizione}. ${editore.sito}`,
];

const pickFonti = ({ fonti }: Contenuto, ids: ReadonlySet<string>): Fonte[] =>
  fonti.filter(({ id }) => ids.has(id));

/** Workbook of an indicatore: what it is, the series as a table, every cell with all its columns. */
function makeCartellaIndicatore(
  dati: DatiIndicatore,
  contenuto: Contenuto,
  diciture: Diciture = makeDiciture(contenuto),
): Foglio[] {
  const { indicatore } = dati;
  const formato = decimaliToFormato(indicatore.decimali);
  return [
    makeLeggimi(indicatore.nome, [
      ['Domanda', indicatore.domanda],
      ['Definizione', indicatore.definizione],
      ['Unità di misura', indicatore.unita],
      ['Anni', dati.anni.join(', ')],
      ...indicatore.avvertenze.map((testo): Voce => ['Attenzione', testo]),
      ...indicatore.rotture.map(({ anno, nota }): Voce => [`Rottura nel ${anno}`, nota]),
      ['Aggiornamento', indicatore.calendario],
      ...listVociFonti(pickFonti(contenuto, new Set(indicatore.fonti))),
      edizione(contenuto),
    ]),
    makeFoglioTabella(dati, diciture.nome),
    makeFoglioDati('Dati', CAMPI_DATI, listDati(dati, diciture), () => formato),
  ];
}

/** Workbook of an ambito: every indicatore for the ambito, its comuni and the territories to compare with. */
function makeCartellaAmbito(
  ambito: Ambito,
  contenuto: Contenuto,
  diciture: Diciture = makeDiciture(contenuto),
): Foglio[] {
  const dati = filterAmbito(contenuto.dati, ambito);
  const formati = new Map(
    dati.map(({ indicatore }) => [indicatore.id, decimaliToFormato(indicatore.decimali)]),
  );
  const indicatori = makeIndicatori(contenuto);
  const fonti = makeFonti(contenuto);
  return [
    makeLeggimi(`Ambito di ${ambito.nome}`, [
      [
        'Contenuto',
        `${String(dati.length)} indicatori per l’ambito, i suoi ${String(ambito.comuni.length)} comuni, la provincia, l’${AREA.inProsa}, la Lombardia e l’Italia.`,
      ],
      [
        'Fogli',
        'Dati: un valore per riga. Indicatori: definizioni, fonte e licenza di ognuno. Fonti: chi li pubblica, con quale licenza, che cosa sapere.',
      ],
      edizione(contenuto),
    ]),
    makeFoglioDati(
      'Dati',
      CAMPI_DATI,
      dati.flatMap((item) => listDati(item, diciture)),
      ([indicatore]) => formati.get(String(indicatore))!,
    ),
    makeFoglioDati(
      indicatori.titolo,
      [
        ...indicatori.campi,
        ...CAMPI_ESPORTAZIONE.filter(({ nome }) => nome === 'fonte' || nome === 'licenza'),
      ],
      indicatori.righe.map((row, i) => {
        const { sigle, licenze } = diciture.fonti(contenuto.dati[i]!);
        return [...row, sigle, licenze];
      }),
    ),
    makeFoglioDati(fonti.titolo, fonti.campi, fonti.righe),
  ];
}

/** Workbook of the whole database: one sheet a table. */
function makeCartellaAtlante(contenuto: Contenuto, tabelle: readonly Tabella[]): Foglio[] {
  return [
    makeLeggimi(contenuto.editore.titolo, [
      ['Contenuto', contenuto.editore.descrizione],
      ...tabelle.map(({ titolo, descrizione }): Voce => [`Foglio ${titolo}`, descrizione]),
      ['Licenza', 'Ogni fonte ha la sua: è scritta nel foglio Fonti.'],
      edizione(contenuto),
    ]),
    ...tabelle.map(({ titolo, campi, righe }) => makeFoglioDati(titolo, campi, righe)),
  ];
}

/** Paths of all the workbooks below `/dati/`, the largest first. */
export function listCartelle({ ambiti, dati }: Contenuto): string[] {
  return [
    'atlante.xlsx',
    ...ambiti.map((ambito) => percorsoAmbito(ambito, 'xlsx')),
    ...dati.map(({ indicatore }) => percorsoIndicatore(indicatore.id, 'xlsx')),
  ];
}

/** The workbook that goes at a path of `listCartelle`. @throws Error when there is none */
export function makeCartella(percorso: string, contenuto: Contenuto): Foglio[] {
  const ambito = contenuto.ambiti.find((one) => percorsoAmbito(one, 'xlsx') === percorso);
  if (ambito) return makeCartellaAmbito(ambito, contenuto);
  const dati = contenuto.dati.find(
    ({ indicatore }) => percorsoIndicatore(indicatore.id, 'xlsx') === percorso,
  );
  if (dati) return makeCartellaIndicatore(dati, contenuto);
  if (percorso !== 'atlante.xlsx') throw new Error(`no workbook is at "${percorso}"`);
  return makeCartellaAtlante(contenuto, makeTabelle(contenuto));
}
