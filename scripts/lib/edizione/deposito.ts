import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compareText } from '../../../src/lib/table/compare.ts';

/**
 * Folder of the editions that stand still, one folder each. It is not in git (an edition weighs as much as a
 * site): who publishes keeps it with the care of an archive.
 */
export const DEPOSITO = process.env['EDIZIONI'] ?? 'edizioni';

/** What an edition says of itself, in its own `edizione.json`. */
const schema = z.object({
  edizione: z.string(),
  /** Base path of the site that the edition belongs to: its links carry it. */
  base: z.string(),
});
export type EdizioneFerma = z.output<typeof schema>;

/** Name of the file that tells an edition of the store from any other folder. */
export const CARTIGLIO = 'edizione.json';
/** An id is the year and month of the edition. */
const ID = /^\d{4}-\d{2}$/;

/** The editions of a store, oldest first; none when there is no store. @throws naming an edition that is not whole */
export function listEdizioni(deposito: string): EdizioneFerma[] {
  if (!existsSync(deposito)) return [];
  return readdirSync(deposito)
    .filter((nome) => ID.test(nome))
    .sort(compareText)
    .map((nome) => readCartiglio(join(deposito, nome), nome));
}

/**
 * A site tells in many places which editions there are: they must be the same from its first page to its last.
 *
 * @param prima the editions of the store when the build began
 * @throws naming those that were frozen meanwhile, by another copy of the project
 */
export function checkStesse(deposito: string, prima: readonly EdizioneFerma[]): void {
  const note = new Set(prima.map(({ edizione }) => edizione));
  const nuove = listEdizioni(deposito).filter(({ edizione }) => !note.has(edizione));
  if (nuove.length === 0) return;
  throw new Error(
    `${nuove.map(({ edizione }) => edizione).join(', ')} has come to ${deposito}/ during this build: run it again`,
  );
}

function readCartiglio(cartella: string, id: string): EdizioneFerma {
  const file = join(cartella, CARTIGLIO);
  if (!existsSync(file)) throw new Error(`${cartella} is not an edition: it has no ${CARTIGLIO}`);
  const letto = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!letto.success || letto.data.edizione !== id)
    throw new Error(`${file} does not say which edition it is, or says another one than ${id}`);
  return letto.data;
}
