import { indirizzi } from './indirizzi.ts';

const CAPITOLO = /^\/ambiti\/([\w-]+)\/([\w-]+)\/$/;

/** Figures of a chapter that another site can show in a frame, by their anchor. */
const FIGURE = ['mappa', 'classifica', 'andamento'];

/**
 * Address of a figure alone, for another site's frame; undefined for those that have none.
 *
 * @param indirizzo root-relative address of the page
 * @param ancora id of the figure
 * @example findIncorpora('/ambiti/desio/tari/', 'fig-mappa') => '/incorpora/desio/tari/#fig-mappa'
 */
export function findIncorpora(indirizzo: string, ancora: string): string | undefined {
  const [, ambito, indicatore] = CAPITOLO.exec(indirizzo) ?? [];
  const figura = FIGURE.find((nome) => ancora === `fig-${nome}`);
  return ambito && indicatore && figura
    ? indirizzi.incorpora(ambito, indicatore, figura)
    : undefined;
}
