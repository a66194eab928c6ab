import type { Assenze } from '../indicator/assenze.ts';
import { AMBITI } from '../model.ts';
import { indirizzi } from '../url/indirizzi.ts';

/** A page that an edition does without. */
export interface PaginaAssente {
  indirizzo: string;
  nome: string;
  /** Titles of the fonti that are missing, in quotation marks. */
  fonti: string[];
  /** True when it has a short address too. */
  breve: boolean;
}

/** Every page of the indicatori and indices that an edition does without, with its permanent address. */
export function listPagineAssenti({ fonti, indicatori, indici }: Assenze): PaginaAssente[] {
  const titoli = new Map(fonti.map(({ id, titolo }) => [id, `«${titolo}»`]));
  const titolo = (id: string): string => titoli.get(id) ?? id;
  const capitoli = (id: string) => AMBITI.map((ambito) => indirizzi.capitolo(ambito, id));
  const fontiDi = new Map(indicatori.map((i) => [i.id, i.fonti.map(titolo)]));
  return [
    ...indicatori.flatMap(({ id, nome }) =>
      [indirizzi.indicatore(id), ...capitoli(id)].map((indirizzo) => ({
        indirizzo,
        nome,
        fonti: fontiDi.get(id) ?? [],
        breve: true,
      })),
    ),
    ...indici.flatMap(({ id, nome, indicatori: componenti }) =>
      [indirizzi.indice(id), indirizzi.costruisci(id), ...capitoli(id)].map((indirizzo) => ({
        indirizzo,
        nome,
        fonti: [...new Set(componenti.flatMap((c) => fontiDi.get(c) ?? []))],
        breve: indirizzo !== indirizzi.costruisci(id),
      })),
    ),
  ];
}
