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

function readCartiglio(cartella: string, id: string): EdizioneFerma {
  const file = join(cartella, CARTIGLIO);
  if (!existsSync(file)) throw new Error(`${cartella} is not an edition: it has no ${CARTIGLIO}`);
  const letto = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!letto.success || letto.data.edizione !== id)
    throw new Error(`${file} does not say which edition it is, or says another one than ${id}`);
  return letto.data;
}
