import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Documento } from '../../../src/lib/documento/modello.ts';
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
    const documento = readPagina(html, { ...luogo, indirizzo });
    letti.set(indirizzo, documento);
    return documento;
  };
}
