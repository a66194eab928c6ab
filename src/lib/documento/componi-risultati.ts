import { ANNO_COPERTINA } from '../atlante/copertina.ts';
import type { AmbitoId } from '../model.ts';
import { QUANTI_AMBITI } from '../territory/area.ts';
import { indirizzi } from '../url/indirizzi.ts';
import { elenco, h, p } from './componi-parti.ts';
import type { Blocco } from './modello.ts';
import type { Risultato } from './risultati.ts';

const REGOLA = `Sono scelte con una regola uguale per tutti: per ogni tema i fatti che si allontanano di più da quello che ci si aspetta, fra i dati dal ${ANNO_COPERTINA} in poi.`;
const CONFRONTI =
  'Il primo confronto è con la provincia; poi vengono la Lombardia, l’Italia, gli altri ambiti, gli anni prima.';
const CONFRONTI_AREA = `Contano la distanza dalla Lombardia e dall’Italia, il cambiamento nel tempo, la differenza fra i ${QUANTI_AMBITI} ambiti.`;
const ORDINE = 'L’ordine è quello dei temi, non quello dell’importanza.';

/**
 * The findings that open a synthesis, numbered, each with its fonte and the page that shows it.
 *
 * @param ambito the ambito of the findings; undefined for the whole area
 * @param sito address at which the site is published
 */
export function componiRisultati(
  risultati: readonly Risultato[],
  ambito: AmbitoId | undefined,
  sito: string,
): Blocco[] {
  const voci = risultati.map(({ dati: { indicatore }, titolo, frasi, fonte }) => {
    const pagina =
      ambito === undefined
        ? indirizzi.indicatore(indicatore.id)
        : indirizzi.capitolo(ambito, indicatore.id);
    return [
      { testo: `${titolo}. `, grassetto: true },
      ...(frasi.length > 0 ? [{ testo: `${frasi.join(' ')} ` }] : []),
      { testo: 'Fonte: ' },
      { testo: fonte, indirizzo: new URL(pagina.slice(1), sito).href },
      { testo: '.' },
    ];
  });
  return [
    h(1, 'Dieci cose da sapere'),
    p([REGOLA, ambito === undefined ? CONFRONTI_AREA : CONFRONTI, ORDINE].join(' ')),
    elenco(voci, true),
  ];
}
