/** The pages that are always one, by address: what the site promises may be asked whether it is there. */
const sorgenti = Object.keys(import.meta.glob('/src/pages/**/index.astro', { query: '?raw' }));

/** @example rotte.has('/mappe/') */
export const rotte: ReadonlySet<string> = new Set(
  sorgenti
    .filter((percorso) => !percorso.includes('['))
    .map((percorso) => percorso.slice('/src/pages'.length, -'index.astro'.length)),
);
