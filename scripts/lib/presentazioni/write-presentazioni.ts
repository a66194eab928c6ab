import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { escapeXml } from '../../../src/lib/chart/svg.ts';
import { indirizzi } from '../../../src/lib/url/indirizzi.ts';
import { printPdf } from '../documenti/print-pdf.ts';
import { openBrowser } from '../open-browser.ts';
import { readEditore, readSito } from '../read-editore.ts';
import { makeChiavetta, makeRisorse, type Cartella } from './make-chiavetta.ts';
import { listPresentazioni, readDiapositive, type Diapositive } from './read-diapositive.ts';
import { readFont, readStile } from './read-stile.ts';

/** The same folder gives the same bytes: a zip tells when its files were made. */
const MOMENTO = new Date(1980, 0, 1);

/**
 * Writes beside each presentation of a built site its handout in PDF, and its folder for a USB stick as a zip.
 *
 * @param sito folder of the built site
 * @param base base path of that build
 * @returns the files written
 */
export async function writePresentazioni(sito: string, base: string): Promise<string[]> {
  const editore = readEditore();
  const indirizzo = readSito();
  const risorse = await makeRisorse();
  const { css } = readStile(
    (file) => `data:font/woff2;base64,${readFont(file).toString('base64')}`,
  );
  const browser = await openBrowser();
  try {
    const scritti: string[] = [];
    for (const id of listPresentazioni(sito)) {
      const diapositive = readDiapositive(sito, base, id, indirizzo);
      const pdf = join(sito, indirizzi.filePresentazione(id, 'pdf'));
      await printPdf(
        browser,
        { file: pdf, deposito: 'build/stampe' },
        () => makeStampa(diapositive, css),
        {
          titolo: diapositive.titolo,
          descrizione: diapositive.scopo,
          autore: editore.titolo,
          parole: ['presentazione', 'Piano di Zona'],
          data: `${editore.edizione}-01`,
          licenza: editore.licenza.url,
        },
      );
      const zip = join(sito, indirizzi.filePresentazione(id, 'zip'));
      writeZip(zip, id, makeChiavetta(diapositive, risorse, new Uint8Array(readFileSync(pdf))));
      scritti.push(pdf, zip);
    }
    return scritti;
  } finally {
    await browser.close();
  }
}

const makeStampa = ({ titolo, corpo }: Diapositive, css: string): string =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${escapeXml(titolo)}</title><style>${css}</style></head><body><main>${corpo}</main></body></html>`;

/** One folder in the zip, named as the presentation: what comes out is ready to be copied. */
function writeZip(file: string, id: string, cartella: Cartella): void {
  const zip = zipSync({ [id]: cartella }, { mtime: MOMENTO, level: 6 });
  writeFileSync(`${file}.new`, zip);
  renameSync(`${file}.new`, file);
}
