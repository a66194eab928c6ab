import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

function throwOnErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${step}: ${errors.join('; ')}`);
}

/**
 * Writes the search index of a built site into its `pagefind/` folder. Every page is indexed with the
 * Italian stemmer; only what stands in `data-pagefind-body` is searched.
 *
 * @param site folder of the built site.
 * @returns number of pages indexed.
 * @throws if Pagefind reports an error or finds no page at all.
 */
export async function indexSite(site: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'it' });
    throwOnErrors('start', errors);
    if (!index) throw new Error('Pagefind did not start an index');
    const added = await index.addDirectory({ path: site });
    throwOnErrors('reading the pages', added.errors);
    if (added.page_count === 0) throw new Error(`Pagefind found no page to index in ${site}`);
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    throwOnErrors('writing the index', written.errors);
    return added.page_count;
  } finally {
    await close();
  }
}
