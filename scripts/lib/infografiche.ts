import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { listFiles } from './list-files.ts';

/** The page that a browser paints: the poster alone, from edge to edge. */
const makePagina = (svg: string): string => `<!doctype html><html lang="it"><meta charset="utf-8">
<title>Infografica</title>
<style>@page{size:A4;margin:0}html,body{margin:0}svg{display:block;width:100%;height:auto}</style>${svg}</html>`;

/** A PDF without the time at which it was made: the same poster gives the same bytes. */
function fixDate(pdf: Buffer): Buffer {
  const testo = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, '/$1 (D:20260101000000');
  return Buffer.from(testo, 'latin1');
}

const TENTATIVI = 4;

/** One poster painted: A4 as PDF, the others as PNG at their own size. */
async function paint(browser: Browser, svg: string, a4: boolean): Promise<Buffer> {
  const [, larghezza, altezza] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const page = await browser.newPage({
    viewport: { width: Number(larghezza), height: Number(altezza) },
  });
  try {
    await page.setContent(makePagina(svg));
    await page.evaluate('document.fonts.ready');
    return a4
      ? fixDate(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
      : await page.screenshot();
  } finally {
    await page.close();
  }
}

/** A browser on a busy machine may miss the frame that it must copy, and a page that missed it goes on missing: another page is tried. */
async function paintSurely(browser: Browser, svg: string, a4: boolean): Promise<Buffer> {
  for (let tentativo = 1; ; tentativo += 1) {
    try {
      return await paint(browser, svg, a4);
    } catch (errore) {
      if (tentativo === TENTATIVI) throw errore;
    }
  }
}

/**
 * Makes the other files of the posters from their SVG: `x.svg` becomes `x.png` at its own size
 * (1080 × 1350), `x-a4.svg` becomes `x.pdf`.
 *
 * @param cartella the folder of the posters in the built site
 * @returns the number of files written
 */
export async function writeInfografiche(browser: Browser, cartella: string): Promise<number> {
  const file = listFiles(cartella).filter((f) => f.path.endsWith('.svg'));
  for (const { path } of file) {
    const svg = readFileSync(join(cartella, path), 'utf8');
    const a4 = path.endsWith('-a4.svg');
    const nome = a4 ? path.replace('-a4.svg', '.pdf') : path.replace('.svg', '.png');
    writeFileSync(join(cartella, nome), await paintSurely(browser, svg, a4));
  }
  return file.length;
}
