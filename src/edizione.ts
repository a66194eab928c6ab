/** Where this build stands among the editions, and the addresses of a page that do not depend on it. */
import { ATLANTE } from './config.ts';
import { splitBase } from './lib/url/base-edizione.ts';
import { indirizzi, withBase } from './lib/url/indirizzi.ts';

const { ultima, ferma } = splitBase(import.meta.env.BASE_URL, ATLANTE.edizione);

/** True in the pages of an edition that stands still, below `/edizioni/<id>/`. */
export const edizioneFerma = ferma;

/** A root-relative address as a link to the latest edition, from whatever edition. */
export const hrefUltima = (indirizzo: string): string => withBase(ultima, indirizzo);

/** A root-relative address as a link that goes on saying what this edition says. */
export const hrefEdizione = (indirizzo: string): string =>
  hrefUltima(indirizzi.edizione(ATLANTE.edizione) + indirizzo.slice(1));

/** A link of this site as it is from outside; as it is, while nobody has said where the site is published. */
export function toAssoluto(collegamento: string): string {
  const sito = import.meta.env.SITE;
  if (sito === undefined) return collegamento;
  return new URL(collegamento.slice(ultima.length), sito).href;
}
