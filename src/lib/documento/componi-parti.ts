import type { Blocco, Brano, Documento } from './modello.ts';
import { braniToTesto } from './read-brani.ts';

/** A heading. */
export const h = (livello: 1 | 2 | 3, testo: string): Blocco => ({
  tipo: 'titolo',
  livello,
  testo,
});

/** A paragraph of plain text. */
export const p = (testo: string): Blocco => paragrafo('testo', testo);

/** A paragraph in small letters. */
export const nota = (testo: string): Blocco => paragrafo('nota', testo);

/** The sentence that opens a part. */
export const sommario = (testo: string): Blocco => paragrafo('sommario', testo);

const paragrafo = (stile: 'testo' | 'nota' | 'sommario', testo: string): Blocco => ({
  tipo: 'paragrafo',
  stile,
  brani: [{ testo }],
});

/** The line that sends a reader to a page of the atlas. */
export const rimando = (testo: string, indirizzo: string): Blocco => ({
  tipo: 'paragrafo',
  stile: 'nota',
  brani: [{ testo }, { testo: indirizzo, indirizzo }],
});

/** A numbered or plain list. */
export const elenco = (voci: Brano[][], numerato = false): Blocco => ({
  tipo: 'elenco',
  numerato,
  voci,
});

/** What stands between a heading and the next of the same rank; empty when there is no such heading. */
export function takeSezione(blocchi: readonly Blocco[], titolo: string): Blocco[] {
  const inizio = blocchi.findIndex((b) => b.tipo === 'titolo' && b.testo === titolo);
  if (inizio < 0) return [];
  const { livello } = blocchi[inizio] as Extract<Blocco, { tipo: 'titolo' }>;
  const resto = blocchi.slice(inizio + 1);
  const fine = resto.findIndex((b) => b.tipo === 'titolo' && b.livello <= livello);
  return fine < 0 ? resto : resto.slice(0, fine);
}

/**
 * What a page says after its main heading and before another heading.
 * @throws Error when the page no longer has the heading at which to stop
 */
export function takeApertura({ indirizzo, blocchi }: Documento, fine: RegExp): Blocco[] {
  const inizio = blocchi.findIndex((b) => b.tipo === 'titolo' && b.livello === 1) + 1;
  const ultimo = blocchi.findIndex((b) => b.tipo === 'titolo' && fine.test(b.testo));
  if (ultimo < 0) throw new Error(`${indirizzo} has no heading "${fine.source}"`);
  return blocchi.slice(inizio, ultimo);
}

/** The same words without the large letters of a page's opening. */
export const plain = (blocco: Blocco): Blocco =>
  blocco.tipo === 'paragrafo' && blocco.stile !== 'nota' ? { ...blocco, stile: 'testo' } : blocco;

/** Figures of a page, in order. */
export const listFigure = (blocchi: readonly Blocco[]): Blocco[] =>
  blocchi.filter(({ tipo }) => tipo === 'figura');

/** Drops a paragraph that only says what the table after it has as its title. */
export function dropDoppi(blocchi: readonly Blocco[]): Blocco[] {
  return blocchi.filter((b, i) => {
    const dopo = blocchi[i + 1];
    return (
      b.tipo !== 'paragrafo' || dopo?.tipo !== 'tabella' || braniToTesto(b.brani) !== dopo.titolo
    );
  });
}
