import { AGGREGAZIONI } from '../../model.ts';
import type { Contenuto } from '../contenuto.ts';
import { campoTesto, type Tabella } from '../tabella.ts';

/** Definitions of the indicatori, one a row. */
export function makeIndicatori({ dati }: Contenuto): Tabella {
  return {
    nome: 'indicatori',
    titolo: 'Indicatori',
    descrizione: 'Che cosa misura ogni indicatore e come è calcolato.',
    campi: [
      campoTesto('id', 'Codice dell’indicatore, parte del suo indirizzo.'),
      campoTesto('nome', 'Nome.'),
      campoTesto('tema', 'Tema.'),
      campoTesto('domanda', 'Domanda a cui risponde.', false),
      campoTesto('definizione', 'Definizione.', false),
      campoTesto('unita', 'Unità di misura.'),
      {
        nome: 'decimali',
        tipo: 'intero',
        descrizione: 'Decimali con cui si mostra.',
        obbligatorio: true,
      },
      {
        nome: 'polarita',
        tipo: 'intero',
        descrizione: '1 se un valore alto è favorevole, -1 se è sfavorevole, 0 se non si giudica.',
        obbligatorio: true,
      },
      {
        ...campoTesto('aggregazione', 'Come si passa dai comuni agli aggregati.'),
        valori: AGGREGAZIONI,
      },
      {
        nome: 'fattore',
        tipo: 'numero',
        descrizione: 'Per quanto si moltiplica il rapporto.',
        obbligatorio: true,
      },
      campoTesto('numeratore', 'Numeratore, a parole.', false),
      campoTesto('denominatore', 'Denominatore, a parole.', false),
      campoTesto('anni', 'Anni con almeno un valore, separati da spazi.'),
      campoTesto('ultimo', 'Ultimo anno con i valori dei comuni.'),
      campoTesto('avvertenze', 'Che cosa sapere prima di usarlo, una frase per riga.', false),
      campoTesto('calendario', 'Quando si aggiorna.', false),
    ],
    chiave: ['id'],
    esterne: [],
    righe: dati.map(({ indicatore: i, anni, ultimo }) => [
      i.id,
      i.nome,
      i.tema,
      i.domanda || null,
      i.definizione || null,
      i.unita,
      i.decimali,
      i.polarita,
      i.aggregazione,
      i.fattore,
      i.numeratore || null,
      i.denominatore || null,
      anni.join(' '),
      ultimo,
      i.avvertenze.join('\n') || null,
      i.calendario || null,
    ]),
  };
}

/** Which fonti each indicatore is made of. */
export function makeIndicatoriFonti({ dati }: Contenuto): Tabella {
  return {
    nome: 'indicatori_fonti',
    titolo: 'Fonti degli indicatori',
    descrizione: 'Di quali fonti è fatto ogni indicatore.',
    campi: [
      campoTesto('indicatore', 'Codice dell’indicatore.'),
      campoTesto('fonte', 'Codice della fonte.'),
    ],
    chiave: ['indicatore', 'fonte'],
    esterne: [
      { campo: 'indicatore', tabella: 'indicatori', verso: 'id' },
      { campo: 'fonte', tabella: 'fonti', verso: 'id' },
    ],
    righe: dati.flatMap(({ indicatore }) =>
      indicatore.fonti.map((fonte) => [indicatore.id, fonte]),
    ),
  };
}
