import { unzlibSync } from 'fflate';

const FIRMA = 0x774f4646;
const TESTA_WOFF = 44;
const VOCE_WOFF = 20;

/**
 * Unpacks a WOFF font into the TrueType or OpenType font that it holds, for programs that read no web
 * fonts (W3C, "WOFF File Format 1.0", 2012, sections 3 to 5).
 * @throws Error when the bytes are not a WOFF font
 */
export function woffToSfnt(woff: Uint8Array): Uint8Array {
  const leggi = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (leggi.getUint32(0) !== FIRMA) throw new Error('not a WOFF font');
  const quante = leggi.getUint16(12);
  const font = new Uint8Array(leggi.getUint32(16));
  const scrivi = new DataView(font.buffer);
  const potenza = Math.floor(Math.log2(quante));
  scrivi.setUint32(0, leggi.getUint32(4));
  scrivi.setUint16(4, quante);
  scrivi.setUint16(6, 2 ** potenza * 16);
  scrivi.setUint16(8, potenza);
  scrivi.setUint16(10, quante * 16 - 2 ** potenza * 16);
  let dove = 12 + quante * 16;
  for (let i = 0; i < quante; i++) {
    const voce = TESTA_WOFF + i * VOCE_WOFF;
    const campo = (n: number) => leggi.getUint32(voce + n * 4);
    const [nome, inizio, compressa, intera, somma] = [0, 1, 2, 3, 4].map(campo) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const dati = woff.subarray(inizio, inizio + compressa);
    font.set(compressa < intera ? unzlibSync(dati) : dati, dove);
    [nome, somma, dove, intera].forEach((n, j) => {
      scrivi.setUint32(12 + i * 16 + j * 4, n);
    });
    dove += Math.ceil(intera / 4) * 4;
  }
  return font;
}
