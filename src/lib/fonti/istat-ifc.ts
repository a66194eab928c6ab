import type { Adapter } from './adapter.ts';
import { ACQUISITO, LICENZA_ISTAT, describeCopia } from './licenze.ts';
import {
  describeVariabili,
  readMisure,
  type ColonnaMisura,
  type TabellaLarga,
} from './read-misure.ts';

const ANNI = ['2018', '2019', '2021', '2022'];

const makeColonna = (
  id: string,
  colonna: string,
  descrizione: string,
  unita: string,
  extra: Partial<ColonnaMisura> = {},
): ColonnaMisura => ({ id, colonna, descrizione, unita, tipo: 'decimale', ...extra });

const PERCENTUALE = { limiti: [0, 100] } as const;

const TABELLA: TabellaLarga = {
  file: 'ifc.csv',
  territorio: 'PRO_COM',
  anno: { colonna: 'anno', anni: Object.fromEntries(ANNI.map((anno) => [anno, anno])) },
  misure: [
    makeColonna(
      'decile',
      'Municipal Fragility Index (MFI)  - (Decile)',
      'Decile dell’indice di fragilità comunale: 1 i meno fragili, 10 i più fragili',
      'decile',
      { tipo: 'intero', limiti: [1, 10] },
    ),
    makeColonna(
      'motorizzazione',
      'Motorisation rate with high emissions',
      'Veicoli ad alta emissione ogni 100 abitanti',
      'ogni 100 abitanti',
    ),
    makeColonna(
      'rifiuti-indifferenziati',
      'Undifferentiated municipal waste generated',
      'Rifiuti urbani indifferenziati per abitante',
      'kg per abitante',
    ),
    makeColonna(
      'aree-protette',
      'Protected natural areas',
      'Aree naturali protette',
      '%',
      PERCENTUALE,
    ),
    makeColonna(
      'rischio-frane',
      'Areas at risk of landslides',
      'Aree a rischio di frana',
      '%',
      PERCENTUALE,
    ),
    makeColonna('consumo-suolo', 'Land consumption', 'Suolo consumato', '%', PERCENTUALE),
    makeColonna(
      'accessibilita',
      'Index of accessibility to essential services',
      'Distanza dai servizi essenziali',
      'minuti',
    ),
    makeColonna(
      'dipendenza',
      'Population dependency index',
      'Indice di dipendenza (definizione IFC)',
      'ogni 100',
    ),
    makeColonna(
      'bassa-istruzione',
      'Population aged 25-64 with an educational qualification no higher than lower secondary education',
      'Residenti di 25-64 anni con al più la licenza media',
      '%',
      PERCENTUALE,
    ),
    makeColonna(
      'occupazione',
      'Employment rate (20-64 years)',
      'Tasso di occupazione 20-64 anni',
      '%',
      PERCENTUALE,
    ),
    makeColonna(
      'migrazione-netta',
      'Incidence of net migration',
      'Incidenza della migrazione netta',
      'per 1.000',
      { negativo: true },
    ),
    makeColonna(
      'densita-unita-locali',
      'Density of local units in industrial and service sector - (Ventile)',
      'Densità delle unità locali: ventile',
      'ventile',
      { tipo: 'intero', limiti: [1, 20] },
    ),
    makeColonna(
      'bassa-produttivita',
      'Persons employed in local units with low industry productivity for industrial and services sector - (Ventile)',
      'Addetti in unità locali a bassa produttività: ventile',
      'ventile',
      { tipo: 'intero', limiti: [1, 20] },
    ),
  ],
  altre: ['Territory'],
};

/** Istat's composite index of municipal fragility and its twelve elementary indicators. */
export const istatIfc: Adapter = {
  fonte: {
    id: 'istat-ifc',
    titolo: 'Indice composito di fragilità comunale (IFC) e indicatori elementari',
    editore: 'Istat',
    sigla: 'Istat',
    pagina: 'https://www.istat.it/comunicato-stampa/la-fragilita-dei-comuni-italiani-anno-2022/',
    licenza: LICENZA_ISTAT,
    anni: ANNI,
    acquisizione: describeCopia([
      'the-general-lee/IFC_Project_AS',
      'c6ff9d1b515da2dd2ed645388142ae90f279872d',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Le unità di misura non sono nel file: sono quelle delle note Istat citate da chi ha raccolto i dati.',
      "L'edizione 2020 non esiste.",
      'Decili e ventili sono posizioni: non si fa la media.',
    ],
    rotture: [],
    variabili: describeVariabili(TABELLA),
  },
  file: { 'ifc.csv': '8628429dc501b35646a3d73480da729544c9f2ef65f059300096b8b004d5c003' },
  parse: (raw, context) => ({ misure: readMisure(raw, TABELLA, context), controlli: [] }),
};
