import type { Adapter } from './adapter.ts';
import { ACQUISITO, CC0, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

/** Month and year of the four extractions -> `anno` of the tidy table (year-month). */
const MESI: Record<string, readonly [mese: string, anno: string]> = {
  '2022-12': ['12', '2022'],
  '2025-01': ['1', '2025'],
  '2026-01': ['1', '2026'],
  '2026-04': ['4', '2026'],
};

const TABELLE = Object.entries(MESI).map(([anno, [mese, year]]): TabellaLarga => ({
  file: 'residenti.csv',
  territorio: 'COD_ISTAT_COMUNE',
  anno,
  misure: [
    {
      id: 'residenti-anpr',
      colonna: 'RESIDENTI',
      descrizione: 'Residenti iscritti in ANPR a fine mese',
      unita: 'persone',
    },
  ],
  altre: ['MESE', 'ANNO', 'REGIONE', 'PROVINCIA', 'COMUNE'],
  filtro: (cells) => Number(cells['MESE']) === Number(mese) && cells['ANNO'] === year,
}));

/** Residents in the national registry at the end of some months; not to be chained with Istat's series. */
export const anprResidenti: Adapter = {
  fonte: {
    id: 'anpr-residenti',
    titolo: 'ANPR: popolazione residente per comune a fine mese',
    editore: "Ministero dell'Interno",
    sigla: "Ministero dell'Interno - ANPR",
    pagina: 'https://www.anagrafenazionale.interno.it/anpr/numeri/',
    licenza: {
      ...CC0,
      nota: "Citazione gradita: «Dati dai Numeri del portale ANPR - CC0 Ministero dell'Interno».",
    },
    anni: Object.keys(MESI),
    acquisizione: describeCopia([
      'italia/anpr-opendata',
      '4ff9fa74ccbc38fc322ac8c0dcc6f8d521be99c8 (2022), 0b748d3000ef80682008b11f8680f1cda1f78ae2 (2025), 144d8ca6b720d731cf735ff393f3cf9413c29ed9 (2026)',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Conteggio anagrafico, circa mezzo punto sopra la popolazione censita Istat: le due serie non si concatenano.',
    ],
    rotture: [],
    variabili: describeVariabili(...TABELLE),
  },
  file: { 'residenti.csv': 'af1f1e70cf7409326c704bd37d02e641795d44f2a223041309581b7f088db274' },
  parse: (raw, context) => ({
    misure: TABELLE.flatMap((tabella) => readMisure(raw, tabella, context)),
    controlli: [],
  }),
};
