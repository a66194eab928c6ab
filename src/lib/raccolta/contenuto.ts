import type { Opera } from '../citazione/citazione.ts';
import type { Blocco, Documento } from '../documento/modello.ts';
import { nameToSlug } from '../territory/slug.ts';
import type { Posto, Voce } from './modello.ts';
import { findTipo } from './tipo-voce.ts';

/** What a collected part holds, kept so that it can be used without a network. */
export interface Contenuto {
  voce: Voce;
  /** How it is cited. */
  opera: Opera;
  blocchi: Blocco[];
}

/** What a page says of a part besides its blocks. */
export interface Detto {
  /** Name of the atlas. */
  raccolta: string;
  edizione: string;
  /** What the part says, when it is not the whole page. */
  titolo?: string;
  /** How the page itself cites the part, when it does. */
  opera?: Opera | undefined;
}

/**
 * A part read from its page.
 * @throws Error when nothing of that kind can be collected
 */
export function makeContenuto(documento: Documento, posto: Posto, detto: Detto): Contenuto {
  const tipo = findTipo(posto);
  if (!tipo) throw new Error(`${posto.indirizzo}#${posto.ancora} cannot be collected`);
  const { nome, indirizzo, blocchi } = documento;
  const { raccolta, edizione, titolo = nome } = detto;
  const voce = { ...posto, tipo, titolo, pagina: nome, edizione, nota: '' };
  const opera = detto.opera ?? makeOpera(voce, raccolta, indirizzo, listFonti(blocchi));
  return { voce, opera, blocchi };
}

/**
 * The citation of a part that its page does not say how to cite.
 *
 * @param pagina absolute address of the page
 */
export function makeOpera(
  { indirizzo, ancora, titolo, pagina: nome, edizione }: Voce,
  raccolta: string,
  pagina: string,
  fonti: string[],
): Opera {
  return {
    titolo,
    ...(ancora !== '' && { pagina: nome }),
    raccolta,
    edizione,
    indirizzo: pagina + (ancora && `#${ancora}`),
    chiave: nameToSlug(`atlante-brianza ${indirizzo} ${ancora}`),
    fonti,
  };
}

/** A source line names each fonte with a link to what the method says of it. */
function listFonti(blocchi: readonly Blocco[]): string[] {
  const nomi = blocchi
    .flatMap((blocco) => ('fonte' in blocco ? blocco.fonte : []))
    .filter(({ indirizzo }) => indirizzo?.includes('#fonte-'))
    .map(({ testo }) => testo.trim());
  return [...new Set(nomi)];
}
