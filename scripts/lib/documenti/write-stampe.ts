import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { misuraPdf, writeMisure } from '../../../src/lib/documento/misura-pdf.ts';
import { indirizzi } from '../../../src/lib/url/indirizzi.ts';
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
    measureDocumenti(sito);
    return file;
  } finally {
    await browser.close();
  }
}

/** The page that lists the documents says how long and how heavy each one is. */
function measureDocumenti(sito: string): void {
  const pagina = join(sito, indirizzi.documenti(), 'index.html');
  const html = writeMisure(readFileSync(pagina, 'utf8'), (indirizzo) =>
    misuraPdf(readFileSync(join(sito, indirizzo), 'latin1')),
  );
  writeFileSync(pagina, html);
}
