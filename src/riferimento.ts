/** What a page of this build says of itself to whoever cites it. */
import { ATLANTE } from './config.ts';
import { hrefEdizione, hrefUltima, toAssoluto } from './edizione.ts';
import type { Riferimento } from './lib/citazione/formati.ts';
import { findCodiceBreve } from './lib/url/codice-breve.ts';
import { indirizzi } from './lib/url/indirizzi.ts';

interface Cosa {
  titolo: string;
  /** Root-relative address of the page. */
  indirizzo: string;
  /** A figure or a table of the page: its id, and the title of the page. */
  parte?: { ancora: string; pagina: string };
  fonti: readonly { sigla: string }[];
  /** Root-relative address of the figure alone, where there is one. */
  incorpora?: string | undefined;
}

/** @example makeChiave('/ambiti/desio/indice-vecchiaia/') => 'atlante-brianza-desio-indice-vecchiaia' */
const makeChiave = (indirizzo: string): string =>
  ['atlante', 'brianza', ...indirizzo.split(/[/#]/).filter((p) => p && p !== 'ambiti')].join('-');

/** The citation of a page, of a figure or of a table, with the addresses that last. */
export function makeRiferimento({ titolo, indirizzo, parte, fonti, incorpora }: Cosa): Riferimento {
  const intero = parte ? `${indirizzo}#${parte.ancora}` : indirizzo;
  const codice = findCodiceBreve(indirizzo, parte?.ancora);
  return {
    titolo,
    ...(parte && { pagina: parte.pagina }),
    raccolta: ATLANTE.titolo,
    edizione: ATLANTE.edizione,
    indirizzo: toAssoluto(hrefEdizione(intero)),
    ultima: toAssoluto(hrefUltima(intero)),
    chiave: makeChiave(intero),
    fonti: [...new Set(fonti.map(({ sigla }) => sigla))],
    ...(codice && { breve: toAssoluto(hrefUltima(indirizzi.breve(codice))) }),
    ...(incorpora && { incorpora: toAssoluto(hrefUltima(incorpora)) }),
  };
}
