import { TERRITORI_POSTER } from '../../../src/lib/infografica/fatti.ts';
import { openBrowser } from '../open-browser.ts';
import { readStampa } from './stampa.ts';
import { printRestituzione } from './write-restituzione.ts';
import { printSintesiDi } from './write-sintesi.ts';

/**
 * Prints the documents in PDF of a built site: for the area and for each ambito the synthesis and
 * the restitution to the third sector.
 *
 * @param sito folder of the built site
 * @param base base path of that build
 * @returns the files written
 */
export async function writeStampe(sito: string, base: string): Promise<string[]> {
  const stampa = readStampa(sito, base);
  const browser = await openBrowser();
  try {
    const file: string[] = [];
    for (const territorio of TERRITORI_POSTER) {
      file.push(await printSintesiDi(browser, stampa, territorio));
      file.push(await printRestituzione(browser, stampa, territorio));
    }
    return file;
  } finally {
    await browser.close();
  }
}
