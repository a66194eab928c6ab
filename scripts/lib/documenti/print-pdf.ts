import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addMetadati, type Metadati } from '../../../src/lib/documento/add-metadati.ts';
import { findPagineAncore } from '../../../src/lib/documento/pagine-ancore.ts';
import { hashSha256 } from '../hash.ts';

/**
 * Prints a document as a tagged PDF with outline, in two passes: the first finds the pages that its
 * contents name. The file is there whole or not at all.
 *
 * @param makeHtml the document, given the page of each anchor
 */
export async function printPdf(
  browser: Browser,
  file: string,
  makeHtml: (pagine: ReadonlyMap<string, number>) => string,
  metadati: Omit<Metadati, 'impronta'>,
): Promise<void> {
  const page = await browser.newPage();
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
    const html = makeHtml(findPagineAncore(await print(makeHtml(new Map()), false)));
    const pdf = fixDate(await print(html, true), metadati.data);
    const impronta = hashSha256(html).slice(0, 32);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, addMetadati(pdf, { ...metadati, impronta }), 'latin1');
    renameSync(`${file}.new`, file);
  } finally {
    await page.close();
  }
}

/** A page of fixed height that does not hold what it has to say must not hide it. */
async function checkPagine(page: Page, file: string): Promise<void> {
  const piene = await page.evaluate(() =>
    [...document.querySelectorAll('.pagina')]
      .filter((pagina) => pagina.scrollHeight > pagina.clientHeight + 1)
      .map((pagina) => pagina.querySelector('h2')?.textContent ?? ''),
  );
  if (piene.length > 0) throw new Error(`${file}: too much for a page: ${piene.join('; ')}`);
}

/** The date of the edition in the place of that of the clock: as long, so that no offset moves. */
const fixDate = (pdf: string, data: string): string =>
  pdf.replace(/\(D:\d{14}/g, `(D:${data.replaceAll('-', '')}000000`);
