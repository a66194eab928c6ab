import type { Contenuto } from '../contenuto.ts';
import { campoTesto, type Tabella } from '../tabella.ts';

/** Where the figures come from and on what terms they may be used. */
export function makeFonti({ fonti }: Contenuto): Tabella {
  return {
    nome: 'fonti',
    titolo: 'Fonti',
    descrizione: 'Da dove vengono i numeri e a quali condizioni si possono usare.',
    campi: [
      campoTesto('id', 'Codice della fonte.'),
      campoTesto('titolo', 'Titolo.'),
      campoTesto('editore', 'Chi la pubblica.'),
      campoTesto('sigla', 'Nome breve, come nelle figure.'),
      campoTesto('pagina', 'Indirizzo della pagina.'),
      campoTesto('licenza', 'Licenza dichiarata.'),
      campoTesto('licenza_url', 'Indirizzo della licenza.', false),
      campoTesto('licenza_nota', 'Nota sulla licenza.', false),
      campoTesto('anni', 'Anni, separati da spazi.'),
      campoTesto('acquisito', 'Giorno in cui è stata acquisita.'),
      campoTesto('acquisizione', 'Come è stata acquisita.'),
      campoTesto('avvertenze', 'Che cosa sapere prima di usarla, una frase per riga.', false),
    ],
    chiave: ['id'],
    esterne: [],
    righe: fonti.map((f) => [
      f.id,
      f.titolo,
      f.editore,
      f.sigla,
      f.pagina,
      f.licenza.nome,
      f.licenza.url ?? null,
      f.licenza.nota ?? null,
      f.anni.join(' '),
      f.acquisito,
      f.acquisizione,
      f.avvertenze.join('\n') || null,
    ]),
  };
}
