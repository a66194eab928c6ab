import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Blocco, Documento } from '../../../src/lib/documento/modello.ts';
import { readPagina } from '../../../src/lib/documento/read-pagina.ts';

/** Reads a page of the site by its address, once. */
export type Lettore = (indirizzo: string) => Documento;

/**
 * @param cartella folder of the built site
 * @param luogo base path of that build, and where it is published
 */
export function makeLettore(cartella: string, luogo: { base: string; sito: string }): Lettore {
  const letti = new Map<string, Documento>();
  return (indirizzo) => {
    const noto = letti.get(indirizzo);
    if (noto) return noto;
    const html = readFileSync(join(cartella, indirizzo, 'index.html'), 'utf8');
    const documento = makeAssoluto(readPagina(html, { ...luogo, indirizzo }), luogo);
    letti.set(indirizzo, documento);
    return documento;
  };
}

/** The links inside the drawings, as they are from outside the site. */
function makeAssoluto(documento: Documento, luogo: { base: string; sito: string }): Documento {
  const blocchi = documento.blocchi.map((blocco): Blocco => {
    if (blocco.tipo !== 'figura') return blocco;
    const disegni = blocco.disegni.map((disegno) => ({
      ...disegno,
      svg: disegno.svg.replaceAll(`href="${luogo.base}`, `href="${luogo.sito}`),
    }));
    return { ...blocco, disegni };
  });
  return { ...documento, blocchi };
}
