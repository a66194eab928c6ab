import { csvParse } from 'd3-dsv';

/** A place that gives a service. `lat` and `lon` are null where the fonte has none that is valid. */
export interface Servizio {
  /** Kind of service. */
  genere: string;
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

/** Text of the `punti.csv` of a fonte to places. */
export function readServizi(genere: string, fonte: string, testo: string): Servizio[] {
  return csvParse(testo).map((row) => ({
    genere,
    fonte,
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
