/** Pages whose figures other sites may show, and those that only a reader can compose. */
const PAGINA = /^\/(?:ambiti|indicatori|indici|comuni)\/[\w-]+\/(?:[\w-]+\/)?$/;
const COMPOSTA = /\/costruisci\/$/;

/**
 * Address of the figures of a page without the page, for another site's frame; undefined for pages whose
 * figures stay where they are. A chapter drops the word that all chapters have in common.
 *
 * @param pagina root-relative address of the page
 * @example findPaginaIncorpora('/ambiti/desio/tari/') => '/incorpora/desio/tari/'
 * @example findPaginaIncorpora('/comuni/muggio/') => '/incorpora/comuni/muggio/'
 */
export function findPaginaIncorpora(pagina: string): string | undefined {
  if (!PAGINA.test(pagina) || COMPOSTA.test(pagina)) return undefined;
  const capitolo = /^\/ambiti(\/[\w-]+\/[\w-]+\/)$/.exec(pagina)?.[1];
  return `/incorpora${capitolo ?? pagina}`;
}

/**
 * Address of a figure alone, for another site's frame; undefined for tables and where there is none.
 *
 * @param pagina root-relative address of the page
 * @param ancora id of the figure
 * @example findIncorpora('/ambiti/desio/tari/', 'fig-mappa') => '/incorpora/desio/tari/#fig-mappa'
 */
export function findIncorpora(pagina: string, ancora: string): string | undefined {
  const cornice = ancora.startsWith('fig-') ? findPaginaIncorpora(pagina) : undefined;
  return cornice && `${cornice}#${ancora}`;
}
