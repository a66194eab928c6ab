/** Adds a part of the page that the reader has before their eyes. */
import { addVoci } from '../../lib/raccolta/modifica.ts';
import { PIENA, type Posto } from '../../lib/raccolta/modello.ts';
import { saveContenuti } from './conserva.ts';
import { loadRaccolta, saveRaccolta } from './deposito.ts';
import { readContenuto } from './leggi.ts';

/**
 * Reads the part, keeps what it holds and adds it to the collection.
 * @returns what to tell the reader when something did not go as they expect
 */
export async function raccogli(posto: Posto): Promise<string | undefined> {
  const contenuto = await readContenuto(posto, 'force-cache');
  await saveContenuti([contenuto]);
  const { raccolta } = loadRaccolta();
  const nuova = addVoci(raccolta, [contenuto.voce]);
  if (nuova.voci.length === raccolta.voci.length) return PIENA;
  return saveRaccolta(nuova);
}
