/** What kind of finding a fatto is; also its place among findings of equal importance. */
export const TIPI_FATTO = [
  'livello',
  'rango',
  'variazione',
  'estremi',
  'dispersione',
  'convergenza',
  'combinazione',
] as const;
/** A kind of fact. */
export type TipoFatto = (typeof TIPI_FATTO)[number];

/** A finding told by rule. */
export interface Fatto {
  tipo: TipoFatto;
  /** 0-1, comparable between kinds: mostly a distance in standard deviations of the comuni. */
  importanza: number;
  /** The numbers behind the sentence, unrounded, for tables and tests. */
  statistica: Readonly<Record<string, number | string>>;
  /** One or two whole sentences, with full stop. */
  frase: string;
}

/** Distance in standard deviations to importance: two of them or more is 1. */
export function importanzaDa(distanza: number, deviazione: number): number {
  return deviazione > 0 ? Math.min(1, Math.abs(distanza) / deviazione / 2) : 0;
}
