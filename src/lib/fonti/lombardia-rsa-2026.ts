import { readCell, type ColonnaMisura } from './read-misure.ts';
import { readRows } from '../table/read-rows.ts';
import type { Misura } from '../table/misure.ts';
import type { Adapter, Context, Raw } from './adapter.ts';
import { ACQUISITO, describeCopia, makeTermini } from './licenze.ts';
import { joinIndirizzo, readPunti, sumPunti, type ElencoPunti } from './read-punti.ts';

const FILE = 'rsa.csv';
const AUTORIZZATI = { colonna: 'TOT_POSTI_AUTORIZZATI', limiti: [1, 1000] } as const;
const ACCREDITATI = { colonna: 'TOT_POSTI_ACCREDITATI', vuoto: 'non-applicabile' } as const;

const makeElenco = (context: Context): ElencoPunti => ({
  file: FILE,
  columns: [
    ...['COD_ASL', 'COD_STRUTTURA', 'DENOM_STRUTTURA', 'INDIRIZZO_UBICAZIONE'],
    ...['COD_ISTAT_COMUNE_UBICAZIONE', 'COMUNE_UBICAZIONE', 'CAP', 'PROV_COMUNE_UBICAZIONE'],
    ...['TOT_POSTI_AUTORIZZATI', 'TOT_POSTI_ACCREDITATI', 'COD_GESTORE', 'DENOM_GESTORE', 'P_IVA'],
    ...['COD_FISCALE_GESTORE', 'INDIRIZZO_SEDE_LEGALE', 'COD_ISTAT_COMUNE_SEDE_LEGALE'],
    ...['COMUNE_SEDE_LEGALE', 'PROV_SEDE_LEGALE', 'PUBBLICA_PRIVATA', 'WGS84_Y', 'WGS84_X'],
    ...['FL_ACCREDITATA', 'Location'],
  ],
  id: 'COD_STRUTTURA',
  nome: 'DENOM_STRUTTURA',
  territorio: 'COD_ISTAT_COMUNE_UBICAZIONE',
  lat: 'WGS84_Y',
  lon: 'WGS84_X',
  tipo: (cells) => (cells['PUBBLICA_PRIVATA'] === 'PUBBLICA' ? 'rsa-pubblica' : 'rsa-privata'),
  indirizzo: (cells) => joinIndirizzo(cells['INDIRIZZO_UBICAZIONE']),
  altro: (cells, row) => ({
    posti_autorizzati: readCell({ row, cells }, AUTORIZZATI, FILE, context)?.valore ?? null,
    posti_accreditati: readCell({ row, cells }, ACCREDITATI, FILE, context)?.valore ?? null,
  }),
});

const CONFRONTI: readonly ColonnaMisura[] = [
  {
    id: 'strutture',
    colonna: 'strutture',
    descrizione: 'Residenze sanitarie assistenziali',
    unita: 'strutture',
  },
  {
    id: 'posti-autorizzati',
    colonna: 'posti_autorizzati',
    descrizione: 'Posti autorizzati',
    unita: 'posti',
  },
];

/** Nursing homes for the old: places authorised, where the building stands. */
export const lombardiaRsa2026: Adapter = {
  fonte: {
    id: 'lombardia-rsa-2026',
    titolo: 'Elenco delle residenze sanitarie assistenziali (RSA)',
    editore: 'Regione Lombardia',
    sigla: 'Regione Lombardia',
    pagina: 'https://www.dati.lombardia.it',
    licenza: makeTermini('https://www.dati.lombardia.it'),
    anni: ['2026'],
    acquisizione: describeCopia(['moro7280/guidarsa', '91c4707a444093cd64ac793c3ae899a04fc56f21']),
    acquisito: ACQUISITO,
    avvertenze: [
      'Elenco scaricato il 18 agosto 2026: una sola data, nessuna serie.',
      'I posti stanno dove è la struttura e non dove abitavano gli ospiti; un comune senza strutture vale zero.',
      'Il totale della Lombardia è la somma delle strutture dell’elenco.',
    ],
    rotture: [],
    variabili: CONFRONTI.map(({ id, descrizione, unita, colonna }) => ({
      id,
      descrizione,
      unita,
      colonna,
    })),
  },
  file: {
    [FILE]: 'f21dbdf37bccd4b21303da5af5c38630c4a98186abcd759454c50e7f97b50faa',
    'confronti.csv': 'f0b435944602419bf286de774bf8ae22c0278cfd0b88456d0b9ca69591fdd161',
  },
  parse: (raw, context) => {
    const punti = readPunti(raw, makeElenco(context), context);
    const { registry } = context;
    return {
      misure: [
        ...sumPunti(punti, 'strutture', '2026', registry),
        ...sumPunti(punti, 'posti-autorizzati', '2026', registry, ({ altro }) =>
          Number(altro['posti_autorizzati']),
        ),
        ...readLombardia(raw, context),
      ],
      controlli: [],
      punti,
    };
  },
  check: ({ punti = [] }, { problems }) => {
    for (const { id, altro } of punti) {
      if (Number(altro['posti_accreditati']) <= Number(altro['posti_autorizzati'])) continue;
      problems.push({
        file: FILE,
        row: null,
        column: 'TOT_POSTI_ACCREDITATI',
        expected: 'at most the authorised places',
        received: `${String(altro['posti_accreditati'])} in ${id}`,
        fix: 'see the original',
      });
    }
  },
};

function readLombardia(raw: Raw, context: Context): Misura[] {
  const file = 'confronti.csv';
  const columns = ['area', 'strutture', 'posti_autorizzati', 'posti_accreditati'];
  return readRows(raw[file] ?? '', file, columns, context.problems)
    .filter(({ cells }) => cells['area'] === 'Lombardia (tutte le righe)')
    .flatMap((row) =>
      CONFRONTI.flatMap((misura) => {
        const cell = readCell(row, misura, file, context);
        return cell
          ? [{ variabile: misura.id, territorio: 'lombardia', anno: '2026', ...cell }]
          : [];
      }),
    );
}
