/** A picture as dots, drawn by the browser with the letters of the atlas. */

const caratteri = new Map<string, Promise<string>>();

/**
 * The letters of the atlas as rules of a style sheet: a picture cannot fetch its own. Asked for once, so
 * that they are there also when the network no longer is.
 *
 * @param radice address of the files of the letters, up to their name
 */
export function loadCaratteri(radice: string): Promise<string> {
  const chiesti = caratteri.get(radice) ?? makeCaratteri(radice);
  caratteri.set(radice, chiesti);
  // What has failed may be asked for again.
  chiesti.catch(() => caratteri.delete(radice));
  return chiesti;
}

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

/** Twice the size of the drawing: enough for a screen. */
const INGRANDIMENTO = 2;

/**
 * A picture that stands on its own as PNG.
 *
 * @param radiceCaratteri see {@link loadCaratteri}
 * @throws when the browser cannot draw it
 */
export async function svgToPng(
  svg: string,
  radiceCaratteri: string,
  ingrandimento = INGRANDIMENTO,
): Promise<Blob> {
  const stile = `<style>${await loadCaratteri(radiceCaratteri)}</style>`;
  const conCaratteri = svg.replace(/^<svg[^>]*>/, (radice) => radice + stile);
  const immagine = new Image();
  immagine.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(conCaratteri)}`;
  await immagine.decode();
  const tela = document.createElement('canvas');
  tela.width = Math.round(immagine.naturalWidth * ingrandimento);
  tela.height = Math.round(immagine.naturalHeight * ingrandimento);
  tela.getContext('2d')?.drawImage(immagine, 0, 0, tela.width, tela.height);
  return new Promise((fatto, fallito) => {
    tela.toBlob((blob) => {
      if (blob) fatto(blob);
      else fallito(new Error('il browser non disegna il PNG'));
    }, 'image/png');
  });
}
