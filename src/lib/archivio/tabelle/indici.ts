import { LIVELLI } from '../../model.ts';
import type { Contenuto } from '../contenuto.ts';
import { campoTesto, type Tabella } from '../tabella.ts';

/** Definitions of the composite indices. */
export function makeIndici({ indici }: Contenuto): Tabella {
  return {
    nome: 'indici',
    titolo: 'Indici composti',
    descrizione: 'Che cosa misura ogni indice composto.',
    campi: [
      campoTesto('id', 'Codice dell’indice.'),
      campoTesto('nome', 'Nome.'),
      campoTesto('tema', 'Tema.'),
      campoTesto('domanda', 'Domanda a cui risponde.'),
      campoTesto('definizione', 'Definizione.'),
      campoTesto('componenti', 'Indicatori che lo compongono, separati da spazi.'),
      campoTesto('ultima', 'Ultima edizione.'),
    ],
    chiave: ['id'],
    esterne: [],
    righe: indici.map(({ definizione: d, ultima }) => [
      d.id,
      d.nome,
      d.tema,
      d.domanda,
      d.definizione,
      d.componenti.map(({ indicatore }) => indicatore).join(' '),
      ultima,
    ]),
  };
}

/** Scores of the composite indices, one territory and edition a row. */
export function makeIndiciValori({ indici }: Contenuto): Tabella {
  return {
    nome: 'indici_valori',
    titolo: 'Valori degli indici composti',
    descrizione: 'Punteggio e rango per indice, territorio ed edizione.',
    campi: [
      campoTesto('indice', 'Codice dell’indice.'),
      campoTesto('territorio', 'Codice del territorio.'),
      { ...campoTesto('livello', 'Livello del territorio.'), valori: LIVELLI },
      campoTesto('anno', 'Edizione.'),
      { nome: 'valore', tipo: 'numero', descrizione: 'Punteggio (riferimento 100).' },
      campoTesto('stato', 'Stato del punteggio.'),
      { nome: 'rango', tipo: 'intero', descrizione: 'Rango: 1 è il punteggio più alto.' },
    ],
    chiave: ['indice', 'territorio', 'anno'],
    esterne: [
      { campo: 'indice', tabella: 'indici', verso: 'id' },
      { campo: 'territorio', tabella: 'territori', verso: 'id' },
    ],
    righe: indici.flatMap(({ definizione, edizioni }) =>
      edizioni.flatMap(({ righe }) =>
        righe.map((r) => [
          definizione.id,
          r.territorio,
          r.livello,
          r.anno,
          r.valore,
          r.stato,
          r.rango,
        ]),
      ),
    ),
  };
}
