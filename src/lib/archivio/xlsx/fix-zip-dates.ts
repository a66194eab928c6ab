const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1 January 1980, 00:00: the first moment that a ZIP can say. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;

/**
 * Sets the date of every entry of a ZIP file (an XLSX is one) to 1 January 1980, so that the same content
 * gives the same bytes whenever it is written. Offsets are those of APPNOTE.TXT 6.3, 4.3.7 and 4.3.12.
 *
 * @returns the same bytes, changed in place
 * @throws Error when the bytes are not a plain ZIP
 */
export function fixZipDates(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not a plain ZIP');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error('not a plain ZIP');
    const local = view.getUint32(at + 42, true);
    view.setUint16(at + 12, DOS_TIME, true);
    view.setUint16(at + 14, DOS_DATE, true);
    view.setUint16(local + 10, DOS_TIME, true);
    view.setUint16(local + 12, DOS_DATE, true);
    at += 46 + [28, 30, 32].reduce((total, field) => total + view.getUint16(at + field, true), 0);
  }
  return bytes;
}
