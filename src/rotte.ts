/** What the site publishes, so that a page may ask whether something that was promised is there. */
const pagine = Object.keys(import.meta.glob('/src/pages/**/index.astro', { query: '?raw' }));
/** A document is made by the module that composes it: "componi-sintesi.ts". */
const documenti = Object.keys(
  import.meta.glob('/src/lib/documento/componi-*.ts', { query: '?raw' }),
);

/**
 * Addresses of the pages that are always one, and names of the documents.
 *
 * @example rotte.has('/mappe/')
 * @example rotte.has('sintesi')
 */
export const rotte: ReadonlySet<string> = new Set([
  ...pagine
    .filter((percorso) => !percorso.includes('['))
    .map((percorso) => percorso.slice('/src/pages'.length, -'index.astro'.length)),
  ...documenti.map((percorso) => /componi-(.+)\.ts$/u.exec(percorso)?.[1] ?? ''),
]);
