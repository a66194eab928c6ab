import type { Ambito, Fonte } from '../../model.ts';
import type { Contenuto } from '../contenuto.ts';

/** Formats of the published files: EU file-type code and IANA media type. */
export const FORMATI = {
  csv: { codice: 'CSV', media: 'text/csv' },
  json: { codice: 'JSON', media: 'application/json' },
  topojson: { codice: 'JSON', media: 'application/json' },
  xlsx: {
    codice: 'XLSX',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  parquet: { codice: 'PARQUET', media: 'application/vnd.apache.parquet' },
  gpkg: { codice: 'GPKG', media: 'application/geopackage+sqlite3' },
} as const;
/** A format in which the database is published. */
export type Formato = keyof typeof FORMATI;

/** A file at a public address below `/dati/`. */
export interface FilePubblico {
  percorso: string;
  formato: Formato;
  titolo: string;
  /** Fonti whose figures are in the file, and so whose terms hold. */
  fonti: readonly Fonte[];
}

/** Where the file of an indicatore is. */
export const percorsoIndicatore = (id: string, formato: 'csv' | 'json' | 'xlsx'): string =>
  `indicatori/${id}.${formato}`;
/** Path below `/dati/` of the Parquet file of one indicatore. */
export const percorsoPartizione = (id: string): string =>
  `parquet/indicatore=${id}/parte-0.parquet`;
/** Path below `/dati/` of the table of one ambito. */
export const percorsoAmbito = ({ id }: Ambito, formato: 'csv' | 'xlsx'): string =>
  `ambiti/${id}.${formato}`;

/** Files of one indicatore. */
export function listFileIndicatore(
  { indicatore }: Contenuto['dati'][number],
  fonti: readonly Fonte[],
): FilePubblico[] {
  const used = fonti.filter(({ id }) => indicatore.fonti.includes(id));
  const make = (percorso: string, formato: Formato): FilePubblico => ({
    percorso,
    formato,
    titolo: `${indicatore.nome} (${FORMATI[formato].codice})`,
    fonti: used,
  });
  return [
    make(percorsoIndicatore(indicatore.id, 'csv'), 'csv'),
    make(percorsoIndicatore(indicatore.id, 'xlsx'), 'xlsx'),
    make(percorsoIndicatore(indicatore.id, 'json'), 'json'),
    make(percorsoPartizione(indicatore.id), 'parquet'),
  ];
}

/** Files that hold the whole database, or an ambito of it. */
export function listFileInsieme({ ambiti, fonti }: Contenuto): FilePubblico[] {
  const confini = fonti.filter(({ id }) => id === 'istat-confini-2023');
  return [
    { percorso: 'osservazioni.csv', formato: 'csv', titolo: 'Tutte le osservazioni', fonti },
    { percorso: 'atlante.xlsx', formato: 'xlsx', titolo: 'Tutte le tabelle', fonti },
    { percorso: 'atlante.gpkg', formato: 'gpkg', titolo: 'Banca dati e strati geografici', fonti },
    { percorso: 'atlante.parquet', formato: 'parquet', titolo: 'Tutte le osservazioni', fonti },
    {
      percorso: 'comuni.topojson',
      formato: 'topojson',
      titolo: 'Confini dei comuni e degli ambiti, semplificati',
      fonti: confini,
    },
    ...ambiti.flatMap((ambito): FilePubblico[] => [
      {
        percorso: percorsoAmbito(ambito, 'csv'),
        formato: 'csv',
        titolo: `Ambito di ${ambito.nome}`,
        fonti,
      },
      {
        percorso: percorsoAmbito(ambito, 'xlsx'),
        formato: 'xlsx',
        titolo: `Ambito di ${ambito.nome}`,
        fonti,
      },
    ]),
  ];
}
