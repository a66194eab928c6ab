import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addMetadati, type Metadati } from '../../../src/lib/documento/add-metadati.ts';
import { findPagineAncore } from '../../../src/lib/documento/pagine-ancore.ts';
import { hashSha256 } from '../hash.ts';

/** Width of the text on the sheet, 170 mm, in the pixels of a style sheet. */
const LARGHEZZA = 643;
/** Passes that are enough for the contents of a document to settle. */
const PASSI = 4;

/**
 * Prints a document as a tagged PDF with outline, in passes: one finds the pages that the contents of
 * the next name. The file is there whole or not at all.
 *
 * @param makeHtml the document, given the page of each anchor
 */
export async function printPdf(
  browser: Browser,
  file: string,
  makeHtml: (pagine: ReadonlyMap<string, number>) => string,
  metadati: Omit<Metadati, 'impronta'>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: LARGHEZZA, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  try {
    const print = async (html: string, finale: boolean) => {
      await page.setContent(html);
      await page.evaluate(() => document.fonts.ready);
      await checkPagine(page, file);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: finale,
        outline: finale,
      });
      return pdf.toString('latin1');
    };
    // A number shorter than its place can move a line, and a line a page: until nothing moves.
    let pagine = findPagineAncore(await print(makeHtml(new Map()), false));
    let html = '';
    let pdf = '';
    for (let passo = 0; html !== makeHtml(pagine); passo += 1) {
      if (passo === PASSI) throw new Error(`${file}: its pages move at every pass`);
      html = makeHtml(pagine);
      pdf = await print(html, true);
      pagine = findPagineAncore(pdf);
    }
    const impronta = hashSha256(html).slice(0, 32);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      `${file}.new`,
      addMetadati(fixDate(pdf, metadati.data), { ...metadati, impronta }),
      'latin1',
    );
    renameSync(`${file}.new`, file);
  } finally {
    await page.close();
  }
}

/**
 * A page of fixed height that does not hold what it has to say must not hide it, and the browser makes a
 * whole document smaller when one table does not fit the sheet.
 */
async function checkPagine(page: Page, file: string): Promise<void> {
  const piene = await page.evaluate(() =>
    [...document.querySelectorAll('.pagina')]
      .filter((pagina) => pagina.scrollHeight > pagina.clientHeight + 1)
      .map((pagina) => pagina.querySelector('h2')?.textContent ?? ''),
  );
  if (piene.length > 0) throw new Error(`${file}: too much for a page: ${piene.join('; ')}`);
  const larghe = await page.evaluate(() =>
    [...document.querySelectorAll('main table, main figure, main math')]
      .filter((parte) => parte.getBoundingClientRect().right > innerWidth + 1)
      .map((parte) => parte.textContent.slice(0, 60)),
  );
  if (larghe.length > 0) throw new Error(`${file}: wider than the sheet: ${larghe.join('; ')}`);
}

/** The date of the edition in the place of that of the clock: as long, so that no offset moves. */
const fixDate = (pdf: string, data: string): string =>
  pdf.replace(/\(D:\d{14}/g, `(D:${data.replaceAll('-', '')}000000`);
