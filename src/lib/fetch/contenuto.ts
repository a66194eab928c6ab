import { formatProblem, type Problem } from '../table/friendly-error.ts';
import { decodeText } from '../table/decode-text.ts';
import type { Formato } from './connettore.ts';

const FINE_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The end record of an archive: 22 bytes and a comment of at most 65,535. */
const CODA_ZIP = 22 + 65_535;

/** What is wrong with an answer that should have a format, in Italian; null when it may be read. */
export function findDifetto(bytes: Uint8Array, formato: Formato): string | null {
  if (bytes.length === 0) return 'la risposta è vuota';
  const inizio = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
  if (/^<(!doctype|html|head|body|\?xml)/iu.test(inizio))
    return `una pagina web al posto del file ${formato.toUpperCase()}: «${readTitolo(bytes)}»`;
  if (formato === 'zip') return findDifettoZip(bytes, inizio);
  if (inizio.startsWith('PK\u0003\u0004'))
    return `un archivio ZIP al posto del file ${formato.toUpperCase()}`;
  const problems: Problem[] = [];
  const testo = decodeText(bytes, 'risposta', problems);
  if (problems.length > 0) return formatProblem(problems[0]!);
  return formato === 'json' ? findDifettoJson(testo) : null;
}

function findDifettoZip(bytes: Uint8Array, inizio: string): string | null {
  if (!inizio.startsWith('PK')) return 'non è un archivio ZIP';
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - CODA_ZIP); i--) {
    if (FINE_ZIP.every((byte, j) => bytes[i + j] === byte)) return null;
  }
  return 'l’archivio ZIP è troncato';
}

function findDifettoJson(testo: string): string | null {
  try {
    JSON.parse(testo);
    return null;
  } catch {
    return 'il JSON è troncato o non è JSON';
  }
}

function readTitolo(bytes: Uint8Array): string {
  const testo = new TextDecoder().decode(bytes.subarray(0, 4_096));
  const titolo = /<title[^>]*>([^<]*)/iu.exec(testo)?.[1] ?? testo;
  return titolo.replace(/\s+/gu, ' ').trim().slice(0, 80);
}
