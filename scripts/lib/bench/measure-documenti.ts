import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AREA } from '../../../src/lib/territory/area.ts';
import { readStampa } from '../documenti/stampa.ts';
import { writeDocumenti } from '../documenti/write-documenti.ts';
import { printSintesiDi } from '../documenti/write-sintesi.ts';
import { openBrowser } from '../open-browser.ts';

/** What all the Word documents cost, and the longest of the printed ones. */
export interface CostoDocumenti {
  ms: number;
  /** How many they are. */
  count: number;
  /** The synthesis of the whole area, in PDF. */
  sintesi?: { ms: number; bytes: number };
}

/**
 * Writes all the Word documents of a built site and prints the synthesis of the area, none of them taken
 * from the store.
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
  const ms = performance.now() - start;
  return {
    ms,
    count: file.length,
    sintesi: await measureSintesi(sito, base, { uscita, deposito }),
  };
}

/** From the pages to the file, browser included. */
async function measureSintesi(
  sito: string,
  base: string,
  dove: { uscita: string; deposito: string },
): Promise<{ ms: number; bytes: number }> {
  const start = performance.now();
  const browser = await openBrowser();
  try {
    const file = await printSintesiDi(browser, readStampa(sito, base, dove), AREA.id);
    return { ms: performance.now() - start, bytes: statSync(file).size };
  } finally {
    await browser.close();
  }
}
