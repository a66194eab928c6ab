/** Where this build stands among the editions, and the addresses of a page that do not depend on it. */
import { ATLANTE } from './config.ts';
import { precedenti } from './database.ts';
import { splitBase } from './lib/url/base-edizione.ts';
import { indirizzi, withBase } from './lib/url/indirizzi.ts';

const { ultima, ferma } = splitBase(import.meta.env.BASE_URL, ATLANTE.edizione);

/** True in the pages of an edition that stands still, below `/edizioni/<id>/`. */
export const edizioneFerma = ferma;

/** The editions that stand still in this site, newest first. */
export const edizioniFerme = precedenti.filter(({ base }) => base === ultima);

/** A root-relative address as a link to the latest edition, from whatever edition. */
export const hrefUltima = (indirizzo: string): string => withBase(ultima, indirizzo);

/** A root-relative address as a link that goes on saying what this edition says. */
export const hrefEdizione = (indirizzo: string): string =>
  hrefUltima(indirizzi.edizione(ATLANTE.edizione) + indirizzo.slice(1));

/** Stands for the address of the site while nobody has said it (data/editore.yaml). */
const SITO_DA_INDICARE = 'https://example.org/';

/** A root-relative address of the latest edition as it is from outside: for paper, where no link is relative. */
export const toEsterno = (indirizzo: string): string =>
  new URL(indirizzo.slice(1), import.meta.env.SITE ?? SITO_DA_INDICARE).href;

/** A link of this site as it is from outside; as it is, while nobody has said where the site is published. */
export function toAssoluto(collegamento: string): string {
  const sito = import.meta.env.SITE;
  return sito === undefined ? collegamento : new URL(collegamento.slice(ultima.length), sito).href;
}
