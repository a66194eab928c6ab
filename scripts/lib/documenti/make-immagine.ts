import { toString as drawQr } from 'qrcode';
import sharp from 'sharp';
import { disegnoToSvg } from '../../../src/lib/documento/disegno-to-svg.ts';
import type { Immagine } from '../../../src/lib/documento/figura-to-docx.ts';
import type { Disegno } from '../../../src/lib/documento/modello.ts';

/** Dots to the inch of a printed picture, on a figure as wide as the text: 17 cm. */
const PUNTI = 300;
const POLLICI = 17 / 2.54;
/** Dots to the inch at which the library draws one unit as one dot. */
const UNO = 72;
/** Units of a figure that fills the line; a narrow one keeps the same scale. */
const LARGA = 744;

/** A figure of a page as a picture on its own: vectors with their colours, and dots at 300 to the inch. */
export async function makeImmagine(disegno: Disegno, css: string): Promise<Immagine> {
  return rasterise(disegnoToSvg(disegno, css), (PUNTI * POLLICI) / LARGA);
}

/** An address as QR code, 3 cm wide on paper. */
export async function makeQr(indirizzo: string): Promise<Immagine> {
  const svg = await drawQr(indirizzo, { type: 'svg', margin: 2, width: 120 });
  return rasterise(svg, 4);
}

/** Dots of a picture that paints its own paper. */
async function rasterise(svg: string, scala: number): Promise<Immagine> {
  const misura = (nome: string) =>
    Number(new RegExp(`<svg[^>]*\\s${nome}="([\\d.]+)"`).exec(svg)![1]);
  const png = await sharp(Buffer.from(svg), { density: UNO * scala })
    .removeAlpha()
    .png({ compressionLevel: 2 })
    .toBuffer();
  return { svg, png, larghezza: misura('width'), altezza: misura('height') };
}
