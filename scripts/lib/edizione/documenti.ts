import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../list-files.ts';

/** What `npm run documenti` adds to a built site. */
const DOCUMENTO =
  /^(documenti\/.+\.(docx|pdf)|(infografiche|anteprime)\/.+\.(png|pdf)|presentazioni\/.+\.(pdf|zip))$/;
/** Says, by its hashes, which data a site was made of. */
const MANIFEST = 'dati/manifest.json';

const listDocumenti = (sito: string): string[] =>
  listFiles(sito)
    .map(({ path }) => path)
    .filter((path) => DOCUMENTO.test(path));

/** Tells whether the documents of a built site have been made. */
export const hasDocumenti = (sito: string): boolean =>
  listFiles(`${sito}/documenti`).some(({ path }) => path.endsWith('.docx'));

/**
 * Copies the documents of a site to the same site built under another base path: their links are whole
 * addresses, so they are the same documents.
 *
 * @returns how many
 * @throws when the two sites are not made of the same data
 */
export function copyDocumenti(da: string, a: string): number {
  const [prima, dopo] = [join(da, MANIFEST), join(a, MANIFEST)];
  if (!existsSync(prima) || !readFileSync(prima).equals(readFileSync(dopo)))
    throw new Error(
      `The documents in ${da}/ were made of other data: run "npm run documenti" first, or "npm run build" to freeze an edition without documents`,
    );
  const documenti = listDocumenti(da);
  for (const path of documenti) {
    mkdirSync(dirname(join(a, path)), { recursive: true });
    copyFileSync(join(da, path), join(a, path));
  }
  return documenti.length;
}
