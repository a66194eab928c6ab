/** The picture that leaves the page: title, legend, source and address inside it. */
import { componiSvg } from '../../lib/esplora/componi-svg.ts';
import type { Tavola } from '../../lib/esplora/make-tavola.ts';
import { makeSvgAutonomo } from '../../lib/chart/svg-autonomo.ts';

export interface Immagine {
  tavole: readonly Tavola[];
  css: string;
  /** Fonte with licence, then the address. */
  note: string[];
}

/** Two maps side by side keep their own words above each; one alone gives its words to the picture. */
export function makeImmagine({ tavole, css, note }: Immagine): string {
  const [prima] = tavole;
  return makeSvgAutonomo({
    svg: componiSvg(tavole.map((t) => [t.mappa, t.legenda])),
    css,
    titolo: tavole.map((t) => t.titolo).join(' | '),
    sottotitolo:
      tavole.length > 1
        ? tavole.map((t, i) => `${i === 0 ? 'A sinistra' : 'A destra'}: ${t.sottotitolo}`).join(' ')
        : (prima?.sottotitolo ?? ''),
    note,
  });
}

/** The letters of the atlas written into the picture: a picture cannot fetch its own. */
async function makeCaratteri(radice: string): Promise<string> {
  const pesi = await Promise.all(
    [400, 600, 700].map(async (peso) => {
      const file = await fetch(`${radice}titillium-web-latin-${String(peso)}-normal.woff2`);
      const byte = new Uint8Array(await file.arrayBuffer());
      const testo = btoa(Array.from(byte, (b) => String.fromCharCode(b)).join(''));
      return `@font-face{font-family:'Titillium Web';font-weight:${String(peso)};src:url(data:font/woff2;base64,${testo}) format('woff2')}`;
    }),
  );
  return pesi.join('');
}

/** Twice the size of the drawing: enough for a page of a document. */
const INGRANDIMENTO = 2;

/** The same picture as PNG. @throws when the browser cannot draw it */
export async function svgToPng(svg: string, radiceCaratteri: string): Promise<Blob> {
  const conCaratteri = svg.replace('<style>', `<style>${await makeCaratteri(radiceCaratteri)}`);
  const immagine = new Image();
  immagine.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(conCaratteri)}`;
  await immagine.decode();
  const tela = document.createElement('canvas');
  tela.width = immagine.naturalWidth * INGRANDIMENTO;
  tela.height = immagine.naturalHeight * INGRANDIMENTO;
  tela.getContext('2d')?.drawImage(immagine, 0, 0, tela.width, tela.height);
  return new Promise((fatto, fallito) => {
    tela.toBlob((blob) => {
      if (blob) fatto(blob);
      else fallito(new Error('il browser non disegna il PNG'));
    }, 'image/png');
  });
}

export function scaricaFile(contenuto: Blob, nome: string): void {
  const indirizzo = URL.createObjectURL(contenuto);
  const collegamento = document.createElement('a');
  collegamento.href = indirizzo;
  collegamento.download = nome;
  collegamento.click();
  setTimeout(() => {
    URL.revokeObjectURL(indirizzo);
  }, 10_000);
}
