import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { listFiles } from './list-files.ts';

function throwOnErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${step}: ${errors.join('; ')}`);
}

/** Pagefind parts "dell'istruzione" in two words only at the straight apostrophe. */
const straighten = (html: string) => html.replaceAll('’', "'");

/**
 * Writes the search index of a built site into its `pagefind/` folder. Pages with `data-pagefind-body` are
 * indexed, that part of them only, with the Italian stemmer.
 *
 * @param site folder of the built site.
 * @returns number of pages indexed.
 * @throws if Pagefind reports an error or there is no page to index.
 */
export async function indexSite(site: string): Promise<number> {
  const pages = listFiles(site)
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path }) => ({ path, html: readFileSync(join(site, path), 'utf8') }))
    .filter(({ html }) => html.includes('data-pagefind-body'));
  if (pages.length === 0) throw new Error(`There is no page to index in ${site}`);
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'it' });
    throwOnErrors('start', errors);
    if (!index) throw new Error('Pagefind did not start an index');
    for (const { path, html } of pages) {
      const added = await index.addHTMLFile({ sourcePath: path, content: straighten(html) });
      throwOnErrors(path, added.errors);
    }
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    throwOnErrors('writing the index', written.errors);
    return pages.length;
  } finally {
    await close();
  }
}
