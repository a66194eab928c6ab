/** The picture of the atlas as a whole, and of the pages that have none of their own. */
export const ANTEPRIMA_COMUNE = '/anteprime/atlante.png';

/** Pages that have a finding, or a place, and its map. */
const PROPRIA = /^\/(?:ambiti\/[^/]+(?:\/[^/]+)?|(?:comuni|indicatori|indici)\/[^/]+)\/$/u;

/**
 * The picture that stands for a page where its link is shared.
 *
 * @example toAnteprima('/ambiti/desio/') => '/anteprime/ambiti/desio.png'
 * @example toAnteprima('/privacy/') => '/anteprime/atlante.png'
 */
export const toAnteprima = (percorso: string): string =>
  PROPRIA.test(percorso) ? `/anteprime${percorso.replace(/\/$/u, '.png')}` : ANTEPRIMA_COMUNE;
