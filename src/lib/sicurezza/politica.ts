/**
 * The Content-Security-Policy of the site, as data. The pages carry it in their head, the servers send it:
 * both read it here.
 */

/** Directives with their sources; a directive without sources is left out of the policy. */
export type Direttive = Readonly<Record<string, readonly string[]>>;

/** Names of the Trusted Types policies: what the atlas draws, what it parses (src/islands/fidato.ts). */
export const DISEGNI = 'atlante';
/** Trusted Types policy of what the page reads back. */
export const LETTURE = 'atlante-letture';

/** What a page may do, unless {@link ECCEZIONI} says otherwise. */
export const POLITICA: Direttive = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // A figure becomes PNG by way of an image written in its own address.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': [DISEGNI, LETTURE],
};

/** A part of the site that needs more than the rest: what changes below a folder, and why. */
export interface Eccezione {
  /** Folder below the base path, or below a frozen edition, without slashes at its ends. */
  cartella: string;
  perche: string;
  direttive: Direttive;
}

const CON_WASM = { 'script-src': ["'self'", "'wasm-unsafe-eval'"] };

/** @param endpoint address that takes the form of the contributions, empty when there is none */
export const listEccezioni = (endpoint: string): Eccezione[] => [
  {
    cartella: 'cerca',
    perche: 'the search engine is WebAssembly and starts its own worker',
    direttive: { ...CON_WASM, 'trusted-types': [DISEGNI, LETTURE, 'default'] },
  },
  {
    cartella: 'pagefind',
    perche: 'a worker has the policy that its own file comes with',
    direttive: CON_WASM,
  },
  { cartella: 'tabelle/sql', perche: 'SQLite is WebAssembly', direttive: CON_WASM },
  {
    cartella: '_astro',
    perche: 'a worker has the policy that its own file comes with',
    direttive: CON_WASM,
  },
  {
    cartella: 'incorpora',
    perche: 'made to stand in the frame of any other site',
    direttive: { 'frame-ancestors': ['*'] },
  },
  {
    cartella: 'partecipa',
    perche: 'without a script the form opens the mail of the reader',
    direttive: {
      'form-action': ["'self'", 'mailto:', ...(endpoint === '' ? [] : [new URL(endpoint).origin])],
    },
  },
  {
    cartella: 'presentazioni',
    perche: 'the slides library writes its own controls as markup',
    direttive: { 'require-trusted-types-for': [], 'trusted-types': [] },
  },
];

/** Folders of the frozen editions, as a regular expression: below them the addresses are those of the site. */
export const EDIZIONI = '(?:edizioni/[^/]+/)?';

/** Tells whether an address without the base path is below a folder, of the site or of a frozen edition. */
export const isSotto = (percorso: string, cartella: string): boolean =>
  new RegExp(`^/${EDIZIONI}${cartella}/`, 'u').test(percorso);

/**
 * The policy of a page.
 *
 * @param percorso root-relative address without the base path: `/ambiti/desio/`
 */
export function politicaDi(percorso: string, eccezioni: readonly Eccezione[]): Direttive {
  const eccezione = eccezioni.find(({ cartella }) => isSotto(percorso, cartella));
  return { ...POLITICA, ...eccezione?.direttive };
}

/** A policy as the text of a header. */
export const formatPolitica = (direttive: Direttive): string =>
  Object.entries(direttive)
    .filter(([, fonti]) => fonti.length > 0)
    .map(([direttiva, fonti]) => [direttiva, ...fonti].join(' '))
    .join('; ');

/** A policy as a page carries it: a `<meta>` cannot say who may frame the page. */
export const formatPoliticaMeta = (direttive: Direttive): string =>
  formatPolitica({ ...direttive, 'frame-ancestors': [] });
