import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indirizzi } from '../../../src/lib/url/indirizzi.ts';
import { readSito } from '../read-editore.ts';
import { makeChiavetta, makeRisorse } from './make-chiavetta.ts';
import { readDiapositive } from './read-diapositive.ts';

/**
 * Writes a presentation of a built site as a folder that opens without network, with its handout when
 * there is one.
 *
 * @param base base path of the build
 * @param radice where the folder goes; it takes the name of the presentation
 * @throws Error when the presentation is unknown, or the folder is there already
 */
export async function writeChiavetta(
  sito: string,
  base: string,
  id: string,
  radice: string,
): Promise<string> {
  const diapositive = readDiapositive(sito, base, id, readSito());
  const cartella = join(radice, id);
  if (existsSync(cartella))
    throw new Error(`${cartella} c’è già e resta com’è: toglila, o scegli un altro posto con --in`);
  const pdf = join(sito, indirizzi.filePresentazione(id, 'pdf'));
  const file = makeChiavetta(
    diapositive,
    await makeRisorse(),
    existsSync(pdf) ? new Uint8Array(readFileSync(pdf)) : undefined,
  );
  for (const [nome, bytes] of Object.entries(file)) {
    mkdirSync(dirname(join(cartella, nome)), { recursive: true });
    writeFileSync(join(cartella, nome), bytes);
  }
  return cartella;
}
