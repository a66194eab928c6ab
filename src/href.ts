import { withBase } from './lib/url/indirizzi.ts';

/** A root-relative address as a link of this build (base path included). */
export const href = (indirizzo: string): string => withBase(import.meta.env.BASE_URL, indirizzo);

/** Root-relative address of the page being rendered, from `Astro.url.pathname`. */
export const percorsoDi = (pathname: string): string =>
  `/${pathname.slice(import.meta.env.BASE_URL.length)}`;
