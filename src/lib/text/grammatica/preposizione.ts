import { type Articolo, articola, type Preposizione } from './articolate.ts';

/** Nouns that open the name of a territory and carry an article ("ambito di Desio"). */
const ARTICOLI: Readonly<Record<string, Articolo>> = {
  ambito: "l'",
  ambiti: 'gli',
  area: "l'",
  città: 'la',
  comune: 'il',
  comuni: 'i',
  provincia: 'la',
  regione: 'la',
};

/** Names without a noun that take the article, and plain "in" for the place where one is. */
const PAESI: Readonly<Record<string, Articolo>> = { Lombardia: 'la', Italia: "l'", Brianza: 'la' };

/** Article of a territory's name, or undefined for the names of comuni, which have none. */
function findArticolo(nome: string): Articolo | undefined {
  return PAESI[nome] ?? ARTICOLI[nome.split(' ', 1)[0] ?? ''];
}

/**
 * A territory's name after a preposition. "in" and "a" with a comune are the same complement: its
 * name wants "a" ("ad" before another a), and "di", "da", "su" are never elided before it.
 *
 * @param nome a comune ("Agrate Brianza"), a country or region ("Lombardia"), or a noun with its
 *   name ("ambito di Desio", "provincia di Monza e Brianza", "area dei cinque ambiti")
 * @example preposizione('in', 'Agrate Brianza') // "ad Agrate Brianza"
 * @example preposizione('di', 'ambito di Vimercate e Trezzo') // "dell'ambito di Vimercate e Trezzo"
 */
export function preposizione(prep: Preposizione, nome: string): string {
  const articolo = findArticolo(nome);
  if (articolo === undefined) {
    const semplice = prep === 'in' || prep === 'a' ? (/^a/i.test(nome) ? 'ad' : 'a') : prep;
    return `${semplice} ${nome}`;
  }
  if (prep === 'in' && (nome in PAESI || nome.startsWith('provincia '))) return `in ${nome}`;
  return articola(prep, articolo) + nome;
}
