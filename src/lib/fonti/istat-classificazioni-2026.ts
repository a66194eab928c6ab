import type { Adapter } from './adapter.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import { describeVariabili, readMisure, type TabellaLarga } from './read-misure.ts';

const TABELLA: TabellaLarga = {
  file: 'classificazioni.csv',
  territorio: 'Codice Istat del Comune  (alfanumerico)',
  anno: '2026',
  misure: [
    {
      id: 'superficie',
      colonna: 'Superficie territoriale (kmq) al 01/01/2025',
      descrizione: 'Superficie territoriale al 1° gennaio 2025',
      unita: 'km²',
      tipo: 'decimale',
      anno: '2025',
    },
    {
      id: 'popolazione-legale',
      colonna: 'Popolazione legale 2021 (31/12/2021)',
      descrizione: 'Popolazione legale (censimento al 31 dicembre 2021)',
      unita: 'persone',
      tipo: 'intero-punto',
      anno: '2021',
    },
    {
      id: 'popolazione',
      colonna: 'Popolazione residente al 31/12/2024',
      descrizione: 'Popolazione residente al 31 dicembre 2024, cioè al 1° gennaio 2025',
      unita: 'persone',
      tipo: 'intero-punto',
      anno: '2025',
    },
    {
      id: 'zona-altimetrica',
      colonna: 'Zona altimetrica',
      descrizione: 'Zona altimetrica: 3 collina interna, 5 pianura',
      unita: 'codice',
      limiti: [1, 5],
    },
    {
      id: 'altitudine',
      colonna: 'Altitudine del centro (metri)',
      descrizione: 'Altitudine del centro',
      unita: 'metri',
      tipo: 'intero-punto',
    },
    {
      id: 'grado-urbanizzazione',
      colonna: 'Grado di urbanizzazione 2021',
      descrizione:
        'Grado di urbanizzazione 2021: 1 città, 2 piccole città e sobborghi, 3 zone rurali',
      unita: 'codice',
      tipo: 'intero-punto',
      anno: '2021',
      limiti: [1, 3],
    },
  ],
  altre: [
    'Codice Regione',
    'Codice Istat del Comune  (numerico)',
    'Denominazione (Italiana e straniera)',
    'Denominazione altra lingua',
    'Comune litoraneo',
    'Comune isolano',
    'Zone costiere 2021',
  ],
};

/** Statistical classifications of the comuni, area and population on 31 December 2024. */
export const istatClassificazioni2026: Adapter = {
  fonte: {
    id: 'istat-classificazioni-2026',
    titolo: 'Classificazioni statistiche e dimensione dei comuni al 1° gennaio 2026',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://www.istat.it/classificazione/principali-statistiche-geografiche-sui-comuni/',
    licenza: LICENZA_ISTAT,
    anni: ['2021', '2025', '2026'],
    acquisizione: describeCopia([
      'lorenzo-ruffino/data-viz',
      '7b38a25efc2dd268a32286e76177eac7a775c811',
    ]),
    acquisito: ACQUISITO,
    avvertenze: ['La popolazione al 31 dicembre 2024 è quella del 1° gennaio 2025.'],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: {
    'classificazioni.csv': '3580809c20afac2b122572fd879b09893efe9a32c484545138df51279b670435',
  },
  parse: (raw, context) => ({ misure: readMisure(raw, TABELLA, context), controlli: [] }),
};
