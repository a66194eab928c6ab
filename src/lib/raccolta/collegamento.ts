import { makeChiave, MASSIMO, type Posto } from './modello.ts';
import { findTipo } from './tipo-voce.ts';

const NOME = 'parti=';

/**
 * A collection as the last part of an address: where its parts stand and nothing else, so that whoever
 * opens it reads them from the site. A fragment never reaches the server.
 *
 * @example formatCollegamento([{ indirizzo: '/ambiti/desio/quota-65-piu/', ancora: 'fig-mappa' }])
 * // '#parti=ambiti/desio/quota-65-piu~fig-mappa'
 */
export const formatCollegamento = (posti: readonly Posto[]): string =>
  `#${NOME}${posti
    .map(({ indirizzo, ancora }) => indirizzo.slice(1, -1) + (ancora === '' ? '' : `~${ancora}`))
    .join(',')}`;

/** The parts that an address offers, each once; what is not an address of the atlas is left out. */
export function parseCollegamento(frammento: string): Posto[] {
  const testo = frammento.replace(/^#/, '');
  if (!testo.startsWith(NOME)) return [];
  const posti = testo
    .slice(NOME.length)
    .split(',')
    .map((parte): Posto => {
      const [pagina = '', ancora = ''] = parte.split('~');
      return { indirizzo: `/${pagina}/`, ancora };
    })
    .filter((posto) => findTipo(posto) !== undefined);
  return [...new Map(posti.map((posto) => [makeChiave(posto), posto])).values()].slice(0, MASSIMO);
}
