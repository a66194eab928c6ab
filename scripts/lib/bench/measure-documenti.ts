import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocumenti } from '../documenti/write-documenti.ts';

/** What all the Word documents cost. */
export interface CostoDocumenti {
  ms: number;
  /** How many they are. */
  count: number;
}

/**
 * Writes all the Word documents of a built site, none of them taken from the store.
 *
 * @param folder of the bench; its documents are left there, to be looked at
 */
export async function measureDocumenti(
  folder: string,
  sito: string,
  base: string,
): Promise<CostoDocumenti> {
  const [uscita, deposito] = [join(folder, 'documenti'), join(folder, 'deposito')];
  for (const vecchia of [uscita, deposito]) rmSync(vecchia, { recursive: true, force: true });
  const start = performance.now();
  const { file } = await writeDocumenti({ sito, base, uscita, deposito });
  return { ms: performance.now() - start, count: file.length };
}
