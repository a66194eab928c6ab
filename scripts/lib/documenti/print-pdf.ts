import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addMetadati, type Metadati } from '../../../src/lib/documento/add-metadati.ts';
import { findPagineAncore } from '../../../src/lib/documento/pagine-ancore.ts';
import { hashSha256 } from '../hash.ts';
import { keepDeposito, nameDeposito } from './deposito-stampe.ts';
import { renumberNodi } from './renumber-nodi.ts';

/** A document, given the page of each anchor: none before anybody knows them. */
type Impagina = (pagine: ReadonlyMap<string, number>) => string;

/** Where a document goes. */
export interface Dove {
  file: string;
  /** Folder of the store. */
  deposito: string;
  /** Width of the text on the sheet, in the pixels of a style sheet: nothing may be wider. */
  larghezza?: number;
}

/** Width of a window when nobody asks for one. */
const FINESTRA = 1280;
/** Passes that are enough for the contents of a document to settle. */
const PASSI = 4;

/**
 * Prints a document as a tagged PDF with outline, in passes: one finds the pages that the contents of
 * the next name. One that has not changed comes from the store, so that a command that was stopped goes on
 * from where it was.
 */
export async function printPdf(
  browser: Browser,
  dove: Dove,
  makeHtml: Impagina,
  metadati: Omit<Metadati, 'impronta'>,
): Promise<void> {
  const { file, deposito } = dove;
  const bozza = makeHtml(new Map());
  const stampa = nameDeposito(deposito, file, JSON.stringify([bozza, metadati]));
  if (!existsSync(stampa)) {
    const pdf = fixDate(await paintPdf(browser, dove, makeHtml), metadati.data);
    const impronta = hashSha256(pdf).slice(0, 32);
    keepDeposito(stampa, file, addMetadati(pdf, { ...metadati, impronta }));
  }
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(stampa, file);
}

/** The bytes that the browser writes, once the pages that the contents name are the true ones. */
async function paintPdf(
  browser: Browser,
  { file, larghezza }: Dove,
  makeHtml: Impagina,
): Promise<string> {
  const viewport = { width: larghezza ?? FINESTRA, height: 900 };
  const page = await browser.newPage({ viewport });
  await page.emulateMedia({ media: 'print' });
  try {
    const print = async (html: string, finale: boolean) => {
      await page.setContent(html);
      await page.evaluate(() => document.fonts.ready);
      await checkPagine(page, file);
      if (larghezza !== undefined) await checkLarghezza(page, file);
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
    return pdf;
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

/** The browser makes a whole document smaller, without a word, when one table does not fit the sheet. */
async function checkLarghezza(page: Page, file: string): Promise<void> {
  const larghe = await page.evaluate(() =>
    [...document.querySelectorAll('main table, main figure, main math')]
      .filter((parte) => parte.getBoundingClientRect().right > innerWidth + 1)
      .map((parte) => parte.textContent.slice(0, 60)),
  );
  if (larghe.length > 0) throw new Error(`${file}: wider than the sheet: ${larghe.join('; ')}`);
}

/** The date of the edition in the place of that of the clock, names of the parts from the first: no offset moves. */
const fixDate = (pdf: string, data: string): string =>
  renumberNodi(pdf).replace(/\(D:\d{14}/g, `(D:${data.replaceAll('-', '')}000000`);
