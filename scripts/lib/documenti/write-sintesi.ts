import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { Browser } from 'playwright-core';
import { componiSintesi, type CapitoloLetto } from '../../../src/lib/documento/componi-sintesi.ts';
import { makeIndirizzoSintesi } from '../../../src/lib/documento/indirizzo-documento.ts';
import { listPagineTitoli } from '../../../src/lib/documento/pagine-titoli.ts';
import { readPagina } from '../../../src/lib/documento/read-pagina.ts';
import { sintesiToHtml } from '../../../src/lib/documento/sintesi-to-html.ts';
import type { Ambito } from '../../../src/lib/model.ts';
import { openBrowser } from '../open-browser.ts';
import { readLavoro } from './read-lavoro.ts';

const FONT = [
  ['Titillium Web', 400, 'normal', 'titillium-web-latin-400-normal'],
  ['Titillium Web', 700, 'normal', 'titillium-web-latin-700-normal'],
  ['Lora', 400, 'normal', 'lora-latin-400-normal'],
  ['Lora', 400, 'italic', 'lora-latin-400-italic'],
] as const;

/** The definitions that order the chapters. */
interface Voce {
  id: string;
  nome: string;
  tema: string;
}

/**
 * Prints the synthesis of each ambito from the pages of a built site.
 *
 * @param sito folder of the built site
 * @param base base path of that build
 * @returns the files written
 */
export async function writeSintesi(sito: string, base: string): Promise<string[]> {
  const territori = readFileSync(join(sito, 'dati', 'territori.json'), 'utf8');
  const { ambiti } = JSON.parse(territori) as { ambiti: Pick<Ambito, 'id' | 'nome'>[] };
  const browser = await openBrowser();
  try {
    const file: string[] = [];
    for (const ambito of ambiti) file.push(await printSintesi(browser, sito, base, ambito));
    return file;
  } finally {
    await browser.close();
  }
}

/** A tagged PDF with outline and table of contents: two passes, the first finds the pages. */
async function printSintesi(
  browser: Browser,
  sito: string,
  base: string,
  ambito: Pick<Ambito, 'id' | 'nome'>,
): Promise<string> {
  const lavoro = readLavoro(base);
  const read = (indirizzo: string) =>
    readPagina(readFileSync(join(sito, indirizzo, 'index.html'), 'utf8'), { ...lavoro, indirizzo });
  const capitoli = (voci: Voce[], indice: boolean): CapitoloLetto[] =>
    voci.map(({ id, nome, tema }) => ({
      documento: read(`/ambiti/${ambito.id}/${id}/`),
      nome,
      tema,
      indice,
    }));
  const profilo = read(`/ambiti/${ambito.id}/`);
  const blocchi = componiSintesi({
    ambito: ambito.nome,
    profilo,
    metodo: read('/metodo/'),
    capitoli: [...capitoli(listIndicatori(sito), false), ...capitoli(listIndici(sito), true)],
  });
  const copertina = {
    titolo: 'Documento di sintesi',
    sottotitolo: `Ambito di ${ambito.nome}`,
    atlante: lavoro.atlante.titolo,
    edizione: lavoro.atlante.edizione,
    indirizzo: profilo.indirizzo,
  };
  const css = readCss(lavoro.css);
  const page = await browser.newPage();
  try {
    const print = async (pagine: number[]) => {
      await page.setContent(sintesiToHtml(blocchi, copertina, css, pagine));
      await page.evaluate(() => document.fonts.ready);
      return page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
    };
    // The first heading of the outline is the title of the cover, which the contents do not list.
    const [, ...pagine] = listPagineTitoli((await print([])).toString('latin1'));
    const file = join(sito, makeIndirizzoSintesi(ambito.id));
    mkdirSync(join(sito, 'documenti', 'sintesi'), { recursive: true });
    writeFileSync(file, fixDate(await print(pagine), lavoro.atlante.edizione), 'latin1');
    return file;
  } finally {
    await page.close();
  }
}

/** The date of the edition in the place of that of the clock: as long, so that no offset moves. */
const fixDate = (pdf: Buffer, edizione: string): string =>
  pdf.toString('latin1').replace(/\(D:\d{14}/g, `(D:${edizione.replace('-', '')}01000000`);

function listIndici(sito: string): Voce[] {
  return csvParse(readFileSync(join(sito, 'dati', 'indici.csv'), 'utf8')).map((riga) => ({
    id: riga['id'] ?? '',
    nome: riga['nome'] ?? '',
    tema: riga['tema'] ?? '',
  }));
}

function listIndicatori(sito: string): Voce[] {
  const testo = readFileSync(join(sito, 'dati', 'indicatori.json'), 'utf8');
  return (JSON.parse(testo) as (Voce & { ordine: number })[]).sort((x, y) => x.ordine - y.ordine);
}

function readCss(figure: string): string {
  const font = FONT.map(([famiglia, peso, stile, nome]) => {
    const dati = readFileSync(`public/fonts/${nome}.woff2`).toString('base64');
    return `@font-face{font-family:'${famiglia}';font-weight:${String(peso)};font-style:${stile};src:url(data:font/woff2;base64,${dati})}`;
  });
  return [...font, figure, readFileSync('src/styles/documento.css', 'utf8')].join('\n');
}
