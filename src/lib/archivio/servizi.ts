import { csvParse } from 'd3-dsv';

/** Kind of service -> fonte that lists its places. */
export const FONTI_SERVIZI = {
  farmacie: 'lombardia-farmacie-2026',
  scuole: 'lombardia-scuole-2026',
  biblioteche: 'iccu-biblioteche-2020',
  rsa: 'lombardia-rsa-2026',
} as const;
export type GenereServizio = keyof typeof FONTI_SERVIZI;

/** A place that gives a service. `lat` and `lon` are null where the fonte has none that is valid. */
export interface Servizio {
  genere: GenereServizio;
  fonte: string;
  id: string;
  nome: string;
  tipo: string;
  indirizzo: string;
  /** ISTAT code of the comune. */
  comune: string;
  lat: number | null;
  lon: number | null;
  /** Places authorised (residences) or pupils (schools), where the fonte says them. */
  posti: number | null;
  allievi: number | null;
}

const number = (text: string | undefined): number | null => (text ? Number(text) : null);

/** Text of a `punti.csv` to places. */
export function readServizi(genere: GenereServizio, testo: string): Servizio[] {
  return csvParse(testo).map((row) => ({
    genere,
    fonte: FONTI_SERVIZI[genere],
    id: row['id']!,
    nome: row['nome']!,
    tipo: row['tipo']!,
    indirizzo: row['indirizzo']!,
    comune: row['territorio']!,
    lat: number(row['lat']),
    lon: number(row['lon']),
    posti: number(row['posti_autorizzati']),
    allievi: number(row['allievi']),
  }));
}
