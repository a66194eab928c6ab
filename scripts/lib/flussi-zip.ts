import { inflateRawSync } from 'node:zlib';
import { LIMITI } from '../../src/lib/flussi/foglio.ts';

/** A zip archive that is broken, or larger than any honest delivery once unpacked. */
export class ZipError extends Error {}

const FINE = 0x06054b50;
const VOCE = 0x02014b50;
const LOCALE = 0x04034b50;
const LUNGHEZZA_FINE = 22;

/**
 * Files of a zip archive. Sizes that the archive declares are not believed: unpacking stops as soon as the
 * limit is passed, so that a bomb costs neither memory nor time.
 *
 * @throws ZipError
 */
export function unpackZip(bytes: Uint8Array, limiti = LIMITI): Map<string, Uint8Array> {
  const vista = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let resto: number = limiti.byteEstratti;
  try {
    const fine = findFine(vista);
    const quante = vista.getUint16(fine + 10, true);
    if (quante > limiti.voci) throw new ZipError('too many files');
    let posto = vista.getUint32(fine + 16, true);
    for (let i = 0; i < quante; i++) {
      if (vista.getUint32(posto, true) !== VOCE) throw new ZipError('broken directory');
      const cifrato = vista.getUint16(posto + 8, true) & 1;
      if (cifrato) throw new ZipError('encrypted');
      const nome = vista.getUint16(posto + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(posto + 46, posto + 46 + nome));
      if (files.has(name)) throw new ZipError('a file twice');
      const content = unpackVoce(bytes, vista, posto, resto);
      resto -= content.length;
      files.set(name, content);
      posto += 46 + nome + vista.getUint16(posto + 30, true) + vista.getUint16(posto + 32, true);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('broken archive', { cause: error });
  }
  return files;
}

function findFine(vista: DataView): number {
  for (let i = vista.byteLength - LUNGHEZZA_FINE; i >= 0; i--) {
    if (vista.getUint32(i, true) === FINE) return i;
  }
  throw new ZipError('no end of directory');
}

function unpackVoce(bytes: Uint8Array, vista: DataView, posto: number, resto: number): Uint8Array {
  const metodo = vista.getUint16(posto + 10, true);
  const byte = vista.getUint32(posto + 20, true);
  const locale = vista.getUint32(posto + 42, true);
  if (vista.getUint32(locale, true) !== LOCALE) throw new ZipError('broken file');
  const inizio =
    locale + 30 + vista.getUint16(locale + 26, true) + vista.getUint16(locale + 28, true);
  const compresso = bytes.subarray(inizio, inizio + byte);
  if (metodo === 0 && byte <= resto) return compresso;
  if (metodo !== 8) throw new ZipError('unknown method or too large');
  if (compresso.length === 0) return compresso;
  return new Uint8Array(inflateRawSync(compresso, { maxOutputLength: Math.max(1, resto) }));
}
