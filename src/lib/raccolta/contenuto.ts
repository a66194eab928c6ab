import type { Blocco, Documento } from '../documento/modello.ts';
import type { Posto, Voce } from './modello.ts';
import { findTipo } from './tipo-voce.ts';

/** What a collected part holds, kept so that it can be used without a network. */
export interface Contenuto {
  voce: Voce;
  /** Address for who reads the document elsewhere: absolute, with the anchor. */
  permanente: string;
  /** Fonti of its figures, short names. */
  fonti: string[];
  blocchi: Blocco[];
}

/**
 * A part read from its page.
 *
 * @param titolo what the part says, when it is not the whole page
 * @throws Error when nothing of that kind can be collected
 */
export function makeContenuto(
  { nome, indirizzo, blocchi }: Documento,
  posto: Posto,
  edizione: string,
  titolo = nome,
): Contenuto {
  const tipo = findTipo(posto);
  if (!tipo) throw new Error(`${posto.indirizzo}#${posto.ancora} cannot be collected`);
  return {
    voce: { ...posto, tipo, titolo, pagina: nome, edizione, nota: '' },
    permanente: indirizzo + (posto.ancora === '' ? '' : `#${posto.ancora}`),
    fonti: listFonti(blocchi),
    blocchi,
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
