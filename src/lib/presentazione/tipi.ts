/** The meetings for which a presentation is made. */
export const TIPI_PRESENTAZIONE = [
  'sindaci-in-itinere',
  'sindaci-finale',
  'forum-terzo-settore',
  'incontro',
] as const;
/** A kind of presentation. */
export type TipoPresentazione = (typeof TIPI_PRESENTAZIONE)[number];

/** What a meeting is called and what its presentation is for. */
export interface ParoleTipo {
  nome: string;
  /** On the cover, under the name. */
  sottotitolo: string;
  scopo: string;
}

/** Name, subtitle and purpose of each kind. */
export const PAROLE_TIPO: Readonly<Record<TipoPresentazione, ParoleTipo>> = {
  'sindaci-in-itinere': {
    nome: 'Assemblea dei sindaci, in itinere',
    sottotitolo: 'Che cosa stiamo trovando, che cosa manca, che cosa vi chiediamo',
    scopo:
      'Per l’Assemblea dei sindaci a metà del lavoro: primi risultati, dati che mancano, a che punto sono le attività, domande a chi amministra.',
  },
  'sindaci-finale': {
    nome: 'Assemblea dei sindaci, finale',
    sottotitolo: 'I risultati, gli indici e le domande per decidere',
    scopo:
      'Per l’Assemblea dei sindaci alla fine del lavoro: risultati, indici, limiti dei dati e domande da cui far partire le decisioni.',
  },
  'forum-terzo-settore': {
    nome: 'Forum del Terzo Settore',
    sottotitolo: 'I risultati, con le domande per il lavoro ai tavoli',
    scopo:
      'Per la restituzione al terzo settore: pochi risultati in parole semplici e le domande a cui chi lavora sul territorio può rispondere.',
  },
  incontro: {
    nome: 'Presentazione dell’atlante',
    sottotitolo: 'Che cosa contiene, come si legge, come si usa',
    scopo:
      'Per ogni altro incontro: un punto di partenza che mostra che cosa c’è nell’atlante e come si legge.',
  },
};
