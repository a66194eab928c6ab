/** One of the parts in which the pages of a large site are made, each by a process of its own. */
export interface Parte {
  /** From 1. */
  numero: number;
  su: number;
}

/** The whole site, made at once. */
export const INTERO: Parte = { numero: 1, su: 1 };

/**
 * Reads "2/12": the second part of twelve. Nothing means the whole site.
 *
 * @throws when the text is neither.
 */
export function readParte(text: string | undefined): Parte {
  if (!text) return INTERO;
  const [, numero, su] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (!numero || !su || numero > su) throw new Error(`"${text}" is not a part, like "2/12"`);
  return { numero, su };
}

/**
 * What keeps pages together: the page of a chapter and the one that others embed have the same drawings,
 * which one process makes once.
 *
 * @example keyOfPage('/incorpora/desio/indice-vecchiaia') => 'desio/indice-vecchiaia'
 * @example keyOfPage('/comuni/lissone') => '/comuni/lissone'
 */
export function keyOfPage(pathname: string): string {
  return /^\/(?:ambiti|incorpora)\/([^/]+\/[^/]+)\/?$/.exec(pathname)?.[1] ?? pathname;
}

/** True when a part makes what has this key (FNV-1a: the same on every machine, even over the parts). */
export function isInParte(key: string, { numero, su }: Parte): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % su === numero - 1;
}
