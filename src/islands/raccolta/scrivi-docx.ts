/** The Word document of a collection, made in the browser. Loaded when it is asked for: it is heavy. */
import { toString as drawQr } from 'qrcode';
import { disegnoToSvg } from '../../lib/documento/disegno-to-svg.ts';
import { documentoToDocx, type Corredo } from '../../lib/documento/documento-to-docx.ts';
import type { Immagine } from '../../lib/documento/figura-to-docx.ts';
import type { Disegno, Documento } from '../../lib/documento/modello.ts';
import { svgToPng } from '../svg-to-png.ts';

/** Dots for each unit of a drawing: 300 to the inch on a figure as wide as the text, 17 cm. */
const PUNTI = (300 * 17) / 2.54 / 744;
const PUNTI_QR = 4;
/** A longer address makes a code too fine for a camera, at the size it has on paper. */
const MASSIMO_QR = 200;

/** What the document needs besides its text. */
export interface Attrezzi {
  atlante: Corredo['atlante'];
  /** Style sheet of the figures. */
  css: string;
  /** Where the files of the letters are. */
  caratteri: string;
}

/**
 * Makes the document.
 *
 * @param avanza told how many drawings are ready, and of how many
 * @throws when the browser cannot draw a figure
 */
export async function scriviDocx(
  documento: Documento,
  { atlante, css, caratteri }: Attrezzi,
  avanza: (fatte: number, tutte: number) => void,
): Promise<Blob> {
  const disegni = documento.blocchi.flatMap((b) => (b.tipo === 'figura' ? b.disegni : []));
  const immagini = new Map<Disegno, Immagine>();
  for (const disegno of disegni) {
    avanza(immagini.size + 1, disegni.length);
    immagini.set(disegno, await makeImmagine(disegnoToSvg(disegno, css), caratteri, PUNTI));
  }
  const qr = await makeQr(documento.indirizzo, caratteri);
  const byte = await documentoToDocx(documento, { immagini, atlante, ...(qr && { qr }) });
  return new Blob([new Uint8Array(byte)], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
}

async function makeQr(indirizzo: string, caratteri: string): Promise<Immagine | undefined> {
  if (indirizzo.length > MASSIMO_QR) return undefined;
  const svg = await drawQr(indirizzo, { type: 'svg', margin: 2, width: 120 });
  return makeImmagine(svg, caratteri, PUNTI_QR);
}

async function makeImmagine(svg: string, caratteri: string, scala: number): Promise<Immagine> {
  const misura = (nome: string) =>
    Number(new RegExp(`<svg[^>]*\\s${nome}="([\\d.]+)"`).exec(svg)?.[1]);
  const png = await svgToPng(svg, caratteri, scala);
  return {
    svg,
    png: new Uint8Array(await png.arrayBuffer()),
    larghezza: misura('width'),
    altezza: misura('height'),
  };
}
