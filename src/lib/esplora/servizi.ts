/** The kinds of service points that the explorer can lay over a map; each has its file in `/dati/punti/`. */
export const GENERI = ['farmacie', 'scuole', 'biblioteche', 'rsa'] as const;
export type Genere = (typeof GENERI)[number];

export function isGenere(testo: string): testo is Genere {
  return (GENERI as readonly string[]).includes(testo);
}

/** One point of service, as `/dati/punti/*.json` lists it; `lat` and `lon` are null where unknown. */
export interface Punto {
  nome: string;
  indirizzo: string;
  territorio: string;
  lat: number | null;
  lon: number | null;
}
