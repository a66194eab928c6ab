import { SERVIZI } from '../territory/area.ts';

/** A kind of service points that the explorer can lay over a map; each has its file in `/dati/punti/`. */
export type Genere = string;

/** Type guard: a kind of service that the atlas has. */
export function isGenere(testo: string): testo is Genere {
  return SERVIZI.some(({ genere }) => genere === testo);
}

/** One point of service, as `/dati/punti/*.json` lists it; `lat` and `lon` are null where unknown. */
export interface Punto {
  nome: string;
  indirizzo: string;
  territorio: string;
  lat: number | null;
  lon: number | null;
}
