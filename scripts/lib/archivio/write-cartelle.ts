import type { Contenuto } from '../../../src/lib/archivio/contenuto.ts';
import { makeCartella } from '../../../src/lib/archivio/xlsx/cartelle.ts';
import { makeXlsx } from './make-xlsx.ts';
import { writeFile } from './write-file.ts';

/** Writes the workbooks at some of the paths of `listCartelle`. */
export async function writeCartelle(
  cartella: string,
  contenuto: Contenuto,
  percorsi: readonly string[],
): Promise<void> {
  for (const percorso of percorsi) {
    writeFile(cartella, percorso, await makeXlsx(makeCartella(percorso, contenuto)));
  }
}
