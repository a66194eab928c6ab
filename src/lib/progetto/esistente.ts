import type { Atlante } from '../atlante/atlante.ts';
import type { TipoIncontro } from '../calendario/schema.ts';

/** What exists in the atlas today: the states of the activities are computed from here, never typed. */
export interface Esistente {
  comuni: number;
  indicatori: number;
  fonti: number;
  /** Fonti published by ATS or ASST. */
  fontiSanitarie: number;
  primoAnno: string;
  ultimoAnno: string;
  indici: number;
  /** One chapter for each ambito and each indicatore or indice. */
  capitoliAttesi: number;
  /** Chapters with both interpretation and open questions. */
  capitoliCommentati: number;
  quesiti: number;
  pareri: number;
  contributi: number;
  incontri: Record<TipoIncontro, number>;
  /** Addresses of the pages of the site that are always one ("/mappe/") and names of its documents ("sintesi"). */
  pagine: ReadonlySet<string>;
}

/** The part of `Esistente` that the database says. */
export type DallaBancaDati = Pick<
  Esistente,
  | 'comuni'
  | 'indicatori'
  | 'fonti'
  | 'fontiSanitarie'
  | 'primoAnno'
  | 'ultimoAnno'
  | 'indici'
  | 'capitoliAttesi'
>;

/** Counts what the database holds. */
export function contaBancaDati(atlante: Atlante): DallaBancaDati {
  const anni = atlante.indicatori.flatMap((d) => d.anni.map((anno) => anno.slice(0, 4))).sort();
  return {
    comuni: atlante.comuni.length,
    indicatori: atlante.indicatori.length,
    fonti: atlante.fonti.length,
    fontiSanitarie: atlante.fonti.filter((f) => /\bASST\b|\bATS\b/u.test(f.editore)).length,
    primoAnno: anni[0] ?? '',
    ultimoAnno: anni.at(-1) ?? '',
    indici: atlante.indici.length,
    capitoliAttesi: atlante.ambiti.length * (atlante.indicatori.length + atlante.indici.length),
  };
}
