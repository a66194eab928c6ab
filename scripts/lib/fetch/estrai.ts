import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { Richiesta } from '../../../src/lib/fetch/connettore.ts';
import { decodeText } from '../../../src/lib/table/decode-text.ts';
import { formatCsv } from '../../../src/lib/table/format-csv.ts';
import type { Problem } from '../../../src/lib/table/friendly-error.ts';

/** Largest file taken from an archive, in bytes. */
const MASSIMO = 200_000_000;

/** The text of a document: of the file inside it for an archive, of the first sheet for a spreadsheet. */
export async function estraiTesto(
  bytes: Uint8Array,
  { nome, formato, estrai = '.csv' }: Richiesta,
  problems: Problem[],
): Promise<string> {
  if (formato !== 'zip') return decodeText(bytes, nome, problems);
  const refuse = (expected: string, received: string): string => {
    const fix = 'download it again, or compare it with the connector';
    problems.push({ file: nome, row: null, column: null, expected, received, fix });
    return '';
  };
  let dentro: Uint8Array;
  try {
    dentro = estraiUno(bytes, estrai);
  } catch (error) {
    return refuse(`one whole ${estrai} file in the archive`, (error as Error).message);
  }
  if (estrai === '.csv') return decodeText(dentro, nome, problems);
  try {
    const [foglio] = await readXlsxFile(dentro.slice().buffer, { trim: false });
    const [header = [], ...righe] = (foglio?.data ?? []).map((riga) => riga.map(toTesto));
    return formatCsv(header, righe);
  } catch (error) {
    return refuse('a readable spreadsheet', (error as Error).message);
  }
}

function toTesto(cella: unknown): string {
  return typeof cella === 'string' || typeof cella === 'number' ? String(cella) : '';
}

/** The one file of an archive with that ending; its size and checksum must be those the archive declares. */
function estraiUno(bytes: Uint8Array, coda: string): Uint8Array {
  const sizes = new Map<string, number>();
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.toLowerCase().endsWith(coda) || name.startsWith('__MACOSX/')) return false;
      if (originalSize > MASSIMO)
        throw new Error(`${name} is larger than ${String(MASSIMO)} bytes`);
      sizes.set(name, originalSize);
      return true;
    },
  });
  const [found, ...others] = Object.entries(files);
  if (!found || others.length > 0) throw new Error(`${String(sizes.size)} such files`);
  const [name, content] = found;
  if (content.length !== sizes.get(name)) throw new Error(`${name} is cut`);
  if (crc32(content) !== readCrc(bytes, name)) throw new Error(`${name} is damaged (checksum)`);
  return content;
}

const VOCE = 0x02014b50;

/** Checksum that the directory of the archive declares for a file. */
function readCrc(bytes: Uint8Array, name: string): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(name);
  for (let i = bytes.length - 46; i >= 0; i--) {
    if (view.getUint32(i, true) !== VOCE) continue;
    const length = view.getUint16(i + 28, true);
    if (wanted.equals(bytes.subarray(i + 46, i + 46 + length))) return view.getUint32(i + 16, true);
  }
  return undefined;
}
