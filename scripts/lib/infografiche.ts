import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { makeDatiPoster, TERRITORI_POSTER } from '../../src/lib/infografica/fatti.ts';
import { nomeFile } from '../../src/lib/infografica/nome-file.ts';
import { makePosterAutonomo } from '../../src/lib/infografica/poster-autonomo.ts';
import { ALTEZZE, LARGHEZZA, type FormatoPoster } from '../../src/lib/infografica/poster.ts';
import { readAtlante } from './read-atlante.ts';

/** Titillium Web of the site, as data URIs. */
function readCaratteri(): Record<400 | 600 | 700, string> {
  const leggi = (peso: number) => {
    const file = `public/fonts/titillium-web-latin-${String(peso)}-normal.woff2`;
    return `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
  };
  return { 400: leggi(400), 600: leggi(600), 700: leggi(700) };
}

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

/**
 * Writes each poster as PNG (1080 × 1350) and as PDF (A4).
 *
 * @param cartella where to write; made when it is not there
 * @param firma name and edition of the atlas
 * @returns the number of files
 */
export async function writeInfografiche(
  browser: Browser,
  cartella: string,
  firma: string,
): Promise<number> {
  const { atlante, topologia } = readAtlante();
  const css = readFileSync('src/styles/figure.css', 'utf8');
  const caratteri = readCaratteri();
  mkdirSync(cartella, { recursive: true });
  for (const territorio of TERRITORI_POSTER) {
    const dati = makeDatiPoster(atlante, territorio);
    const disegna = (formato: FormatoPoster) =>
      makePagina(makePosterAutonomo(dati, { topologia, formato, firma, css, caratteri }));
    const file = (formato: string) => join(cartella, `${nomeFile(territorio)}.${formato}`);
    const page = await browser.newPage({
      viewport: { width: LARGHEZZA, height: ALTEZZE.schermo },
    });
    try {
      await page.setContent(disegna('schermo'));
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: file('png') });
      await page.setContent(disegna('a4'));
      await page.evaluate('document.fonts.ready');
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      writeFileSync(file('pdf'), fixDate(pdf));
    } finally {
      await page.close();
    }
  }
  return 2 * TERRITORI_POSTER.length;
}
