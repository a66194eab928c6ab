import { findNumber } from '../table/read-number.ts';
import type { Adapter } from './adapter.ts';
import { ACQUISITO, describeCopia, makeTermini } from './licenze.ts';
import { joinIndirizzo, readPunti, repairText, type ElencoPunti } from './read-punti.ts';

const TIPI: Record<string, string> = {
  "Scuola dell'Infanzia": 'infanzia',
  'Istituto Istruzione Primario': 'primaria',
  'Istituto Istruzione Secondario Primo grado': 'secondaria-1',
  'Istituto Istruzione Secondario Secondo grado': 'secondaria-2',
  Cfp: 'formazione-professionale',
  Ctp: 'adulti',
};

const ELENCO: ElencoPunti = {
  file: 'scuole.csv',
  columns: [
    ...['codice_istat_norm', 'CLASSIFICAZIONE', 'PROVINCIA', 'DENOM_AUTONOMIA'],
    ...[
      'COD_MECCANOGRAFICO_AUTONOMIA',
      'ALLIEVI_AUTONOMIA',
      'ALLIEVI_SEDE',
      'COD_MECCANOGRAFICO_SEDE',
    ],
    ...[
      'NUMERO_SEDI',
      'DENOM_SEDE',
      'TIPO_SEDE',
      'MACROTIPOLOGIA',
      'TIPOLOGIA',
      'MACROTIPOLOGIA_SEDE',
    ],
    ...[
      'TIPOLOGIA_SEDE',
      'COMUNE_AUTONOMIA',
      'INDIRIZZO_AUTONOMIA',
      'CIVICO_AUTONOMIA',
      'COMUNE_SEDE',
    ],
    ...[
      'INDIRIZZO_SEDE',
      'CIVICO_SEDE',
      'CAP_AUTONOMIA',
      'CAP_SEDE',
      'COMUNE_MONTANO',
      'COD_ISTAT_SEDE',
    ],
    ...['coorY', 'coorX', 'location'],
  ],
  id: 'COD_MECCANOGRAFICO_SEDE',
  nome: 'DENOM_SEDE',
  territorio: 'codice_istat_norm',
  lat: 'coorY',
  lon: 'coorX',
  tipo: (cells) => TIPI[cells['MACROTIPOLOGIA_SEDE']!] ?? 'altro',
  indirizzo: (cells) => joinIndirizzo(cells['INDIRIZZO_SEDE'], cells['CIVICO_SEDE']),
  altro: (cells) => ({
    istituto: repairText(cells['DENOM_AUTONOMIA']!),
    allievi: findNumber(cells['ALLIEVI_SEDE']!, 'intero') ?? null,
  }),
};

/** State schools and vocational centres of the region's register: places, not counts. */
export const lombardiaScuole2026: Adapter = {
  fonte: {
    id: 'lombardia-scuole-2026',
    titolo: 'Anagrafe delle scuole lombarde: scuole statali e centri di formazione professionale',
    editore: 'Regione Lombardia',
    sigla: 'Regione Lombardia',
    pagina: 'https://www.dati.lombardia.it/',
    licenza: makeTermini('https://www.dati.lombardia.it/'),
    anni: ['2026'],
    acquisizione: describeCopia([
      'cosimo575/mappa-lombardia-immobiliare',
      'eab9a2a44805441a0ad9a4d5394bb2c2356354bd',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Solo scuole statali e centri di formazione professionale: le paritarie non ci sono.',
      "L'anno scolastico degli allievi non è dichiarato: il numero è indicativo.",
    ],
    rotture: [],
    variabili: [],
  },
  file: { 'scuole.csv': '1569a4070731eaaa0bab9d193cb9c01a6757161d75e57e9a1d067626147457cf' },
  parse: (raw, context) => ({ misure: [], controlli: [], punti: readPunti(raw, ELENCO, context) }),
  check: ({ punti = [] }, { problems }) => {
    for (const { id } of punti.filter(({ tipo }) => tipo === 'altro')) {
      problems.push({
        file: 'scuole.csv',
        row: null,
        column: 'MACROTIPOLOGIA_SEDE',
        expected: Object.keys(TIPI).join(', '),
        received: `another kind, for school ${id}`,
        fix: 'add the kind to the adapter',
      });
    }
  },
};
