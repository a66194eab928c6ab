import type { Adapter } from './adapter.ts';
import { ACQUISITO, describeCopia, makeTermini } from './licenze.ts';
import { joinIndirizzo, readPunti, sumPunti, type ElencoPunti } from './read-punti.ts';

const ELENCO: ElencoPunti = {
  file: 'farmacie.csv',
  columns: [
    ...['codice_istat_norm', 'CODICE_FARMACIA', 'DESCRIZIONE_FARMACIA', 'PARTITA_IVA', 'INDIRIZZO'],
    ...['COMUNE', 'FRAZIONE', 'CAP', 'PROVINCIA', 'CODICE_ISTAT', 'LATITUDINE', 'LONGITUDINE'],
    'LOCATION',
  ],
  id: 'CODICE_FARMACIA',
  nome: 'DESCRIZIONE_FARMACIA',
  territorio: 'codice_istat_norm',
  lat: 'LATITUDINE',
  lon: 'LONGITUDINE',
  tipo: () => 'farmacia',
  indirizzo: (cells) => joinIndirizzo(cells['INDIRIZZO'], cells['FRAZIONE']),
};

/** Pharmacies, as exported on 15 February 2026. */
export const lombardiaFarmacie2026: Adapter = {
  fonte: {
    id: 'lombardia-farmacie-2026',
    titolo: 'Elenco completo delle farmacie in Lombardia',
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
      'Esportazione del 15 febbraio 2026. Eventuali dispensari non sono distinti dalle farmacie.',
    ],
    rotture: [],
    variabili: [
      { id: 'farmacie', descrizione: 'Farmacie', unita: 'farmacie', colonna: 'CODICE_FARMACIA' },
    ],
  },
  file: { 'farmacie.csv': '8d413807800206b8b3d1c45fdc021be9a5ce6d40157aa87bc162ea1cae1018db' },
  parse: (raw, context) => {
    const punti = readPunti(raw, ELENCO, context);
    return { misure: sumPunti(punti, 'farmacie', '2026', context.registry), controlli: [], punti };
  },
};
