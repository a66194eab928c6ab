import { open } from 'node:fs/promises';
import { LIMITI, type Foglio } from '../../src/lib/flussi/foglio.ts';
import { readCsv } from '../../src/lib/flussi/read-csv.ts';
import { rilievoFile, type Rilievo } from '../../src/lib/flussi/rilievo.ts';
import { hashSha256 } from './hash.ts';
import { readXlsx } from './flussi-xlsx.ts';

/** A file of a delivery: its sheets (none when it cannot be read) and what there is to say about it. */
export interface FileLetto {
  fogli: Foglio[];
  rilievi: Rilievo[];
  formato: 'csv' | 'xlsx';
  byte: number;
  sha256: string;
}

/** Reads a delivery, CSV or XLSX by its content and not by its name. @throws when the file cannot be opened */
export async function leggiFile(path: string): Promise<FileLetto> {
  const rilievi: Rilievo[] = [];
  const bytes = await readBytes(path, rilievi);
  const base = { rilievi, byte: bytes.length, sha256: hashSha256(bytes) };
  if (rilievi.length > 0) return { ...base, formato: 'csv', fogli: [] };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { ...base, formato: 'xlsx', fogli: await readXlsx(bytes, rilievi) };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    const problema = 'Il file è nel vecchio formato .xls oppure è protetto da password.';
    rilievi.push(rilievoFile('errore', problema, 'Salvalo come .xlsx senza password.'));
    return { ...base, formato: 'xlsx', fogli: [] };
  }
  const foglio = readCsv(bytes, rilievi);
  if (foglio && isTroppoGrande(foglio)) {
    const problema = `Il file ha più di ${String(LIMITI.righe)} righe o ${String(LIMITI.colonne)} colonne.`;
    rilievi.push(rilievoFile('errore', problema, 'Usa il modello: basta una riga per comune.'));
    return { ...base, formato: 'csv', fogli: [] };
  }
  return { ...base, formato: 'csv', fogli: foglio ? [foglio] : [] };
}

/** Never more bytes than the limit are read, however large the file is. */
async function readBytes(path: string, rilievi: Rilievo[]): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    const motivo =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'non esiste' : 'non si apre';
    throw new Error(`${path} ${motivo}.`, { cause: error });
  });
  try {
    const info = await file.stat();
    if (!info.isFile()) throw new Error(`${path} non è un file.`);
    const { size } = info;
    if (size <= LIMITI.byte) return new Uint8Array(await file.readFile());
    const problema = `Il file è troppo grande (${String(Math.round(size / 1e6))} MB).`;
    rilievi.push(rilievoFile('errore', problema, 'Togli immagini, fogli e righe che non servono.'));
    return new Uint8Array();
  } finally {
    await file.close();
  }
}

function isTroppoGrande({ righe }: Foglio): boolean {
  return righe.length > LIMITI.righe || righe.some((riga) => riga.length > LIMITI.colonne);
}
